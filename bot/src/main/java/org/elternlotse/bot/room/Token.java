package org.elternlotse.bot.room;

import java.util.regex.Pattern;
import org.elternlotse.channel.Address;

/// Reads the token of a room from a path or a cookie.
final class Token {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");

  private Token() {}

  /// @throws Refusal 404 when it cannot be a token, without asking the store
  static Address read(String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal(Reason.ROOM_UNKNOWN);
    }
    return new Address(value);
  }
}
