package org.elternlotse.testkit;

import java.time.Duration;
import java.util.OptionalInt;

/// What goes wrong with a call to the fake Bot API.
public sealed interface BotApiFault {

  /// An error as Telegram writes it; the call has no effect.
  record Refuse(int code, String description, OptionalInt retryAfter) implements BotApiFault {}

  /// A page of some proxy instead of an answer.
  record Html(int status, boolean afterEffect) implements BotApiFault {}

  /// JSON that is no answer, after the call took effect.
  record Garbled() implements BotApiFault {}

  /// The connection breaks in the middle of the answer, after the call took effect.
  record Cut() implements BotApiFault {}

  /// No answer until the fake closes or all faults are healed.
  record Hang(boolean afterEffect) implements BotApiFault {}

  static BotApiFault tooMany(Duration pause) {
    int seconds = (int) pause.toSeconds();
    return new Refuse(429, "Too Many Requests: retry after " + seconds, OptionalInt.of(seconds));
  }

  static BotApiFault error(int code, String description) {
    return new Refuse(code, description, OptionalInt.empty());
  }

  static BotApiFault blocked() {
    return error(403, "Forbidden: bot was blocked by the user");
  }

  static BotApiFault chatNotFound() {
    return error(400, "Bad Request: chat not found");
  }

  static BotApiFault secondPoller() {
    return error(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running");
  }

  static BotApiFault webhookActive() {
    return error(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
            + " the webhook first");
  }

  static BotApiFault unauthorized() {
    return error(401, "Unauthorized");
  }

  static BotApiFault serverError() {
    return error(500, "Internal Server Error");
  }

  static BotApiFault badGateway() {
    return new Html(502, false);
  }

  static BotApiFault badGatewayAfterEffect() {
    return new Html(502, true);
  }

  static BotApiFault halfAnswer() {
    return new Cut();
  }

  static BotApiFault hang() {
    return new Hang(false);
  }

  static BotApiFault hangAfterEffect() {
    return new Hang(true);
  }

  /// Whether the call took effect although its answer is lost.
  default boolean hasEffect() {
    return switch (this) {
      case Refuse _ -> false;
      case Html(_, boolean afterEffect) -> afterEffect;
      case Garbled _, Cut _ -> true;
      case Hang(boolean afterEffect) -> afterEffect;
    };
  }
}
