package org.elternlotse.channel.telegram;

/// What Telegram says to our token at start-up.
public sealed interface TokenCheck {

  /// Telegram knows the bot.
  ///
  /// @param username the bot's public name without `@`
  record Valid(String username) implements TokenCheck {}

  /// Telegram does not know this token (401 or 404): no use in going on.
  record Rejected() implements TokenCheck {}

  /// Nobody could say within five seconds; the channel goes on trying.
  ///
  /// @param reason for the operator, in German, without token or address
  record Unreachable(String reason) implements TokenCheck {}
}
