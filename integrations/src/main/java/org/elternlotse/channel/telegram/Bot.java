package org.elternlotse.channel.telegram;

import java.util.Locale;
import java.util.Optional;

/// Who we are on Telegram.
///
/// @param key our part of duplicate keys
/// @param username without `@`; empty until Telegram has told it
record Bot(String key, Optional<String> username) {

  /// Whether a message in a group speaks to us: a mention, or a command with our name or with none.
  boolean isAddressedBy(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (username.isPresent()) {
      String name = "@" + username.get().toLowerCase(Locale.ROOT);
      for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        if (endsAt(lower, at + name.length())) {
          return true;
        }
      }
    }
    return lower.matches("(?s)/[a-z0-9_]+(\\s.*)?");
  }

  private static boolean endsAt(String text, int end) {
    return end == text.length()
        || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
  }
}
