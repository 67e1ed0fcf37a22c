package org.elternlotse.bot.room;

import java.time.Duration;
import java.util.Optional;
import org.elternlotse.channel.OutboundMessage;

/// A request that is not served. Thrown by the routes and turned into an answer by [RoomErrors]; it
/// has no stack trace, because it is no fault of ours.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration retryAfter;
  private final transient Optional<OutboundMessage> card;

  /// @param card what the parent must read all the same
  Refusal(Reason reason, Duration retryAfter, Optional<OutboundMessage> card) {
    super(reason.wire(), null, false, false);
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.card = card;
  }

  /// @param retryAfter zero when waiting does not help
  Refusal(Reason reason, Duration retryAfter) {
    this(reason, retryAfter, Optional.empty());
  }

  Refusal(Reason reason) {
    this(reason, Duration.ZERO);
  }

  Reason reason() {
    return reason;
  }

  /// A danger card that no open page has shown.
  Optional<OutboundMessage> card() {
    return card;
  }

  /// Whole seconds for the header `Retry-After`, rounded up.
  Optional<String> retryAfterSeconds() {
    return retryAfter.isZero()
        ? Optional.empty()
        : Optional.of(Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
  }
}
