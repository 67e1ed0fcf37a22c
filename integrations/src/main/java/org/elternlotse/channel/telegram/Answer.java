package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// What came of a call to the Bot API.
sealed interface Answer {

  /// Done; `result` as Telegram sent it.
  record Ok(JsonNode result) implements Answer {}

  /// Everything else.
  sealed interface Fault extends Answer {}

  /// Somebody else receives for this bot (409).
  ///
  /// @param webhook a webhook is set, as opposed to a second program that polls
  record Conflict(boolean webhook) implements Fault {}

  /// Telegram does not know the token (401, 404).
  record TokenRejected() implements Fault {}

  /// Too many calls (429); the pause is at least a second.
  record SlowDown(Duration pause) implements Fault {}

  /// The call itself is wrong (other 4xx).
  record Refused(int code) implements Fault {}

  /// Anything that usually passes: no connection, time-out, 5xx, an answer we cannot read.
  ///
  /// @param kind for operators, in German
  record Failed(String kind) implements Fault {}
}
