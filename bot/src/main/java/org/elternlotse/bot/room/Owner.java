package org.elternlotse.bot.room;

import java.util.Locale;

/// Who owns a conversation, as far as its parent must know.
public enum Owner {
  BOT,
  WAITING,
  COUNSELOR,
  ENDED;

  /// As it stands in the interface for programs: `waiting`.
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
