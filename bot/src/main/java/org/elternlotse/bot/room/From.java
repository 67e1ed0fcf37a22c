package org.elternlotse.bot.room;

import java.util.Locale;

/// Who wrote a message in a room.
public enum From {
  PARENT,
  BOT,
  COUNSELOR;

  /// As it stands in the interface for programs: `parent`.
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
