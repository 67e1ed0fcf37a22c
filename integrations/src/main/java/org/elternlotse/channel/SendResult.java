package org.elternlotse.channel;

import java.time.Duration;

/// How an attempt to send ended. Reasons are for operators: codes and kinds, never content,
/// addresses or tokens.
public sealed interface SendResult {

  /// The messenger took it.
  record Sent() implements SendResult {}

  /// Too many messages: nothing was sent, and nothing may be sent to this address before the pause
  /// is over (Telegram 429 with `retry_after`).
  record SlowDown(Duration pause) implements SendResult {}

  /// The parent blocked us or deleted the account (Telegram 403): a quiet opt-out, no error.
  record OptedOut() implements SendResult {}

  /// Will never work as it is (Telegram 400); an operator must see it.
  record Refused(String reason) implements SendResult {}

  /// Surely not sent and worth another try: no connection, 401 until the token is mended.
  record NotSent(String reason) implements SendResult {}

  /// Nobody knows whether it arrived: time-out, 5xx, an answer we cannot read. Tried again, so a
  /// rare duplicate is possible.
  record Unknown(String reason) implements SendResult {}
}
