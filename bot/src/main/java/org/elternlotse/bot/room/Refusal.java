package org.elternlotse.bot.room;

import java.time.Duration;
import java.util.Optional;

/// A request that is not served. Thrown by the routes and turned into an answer by [RoomErrors]; it
/// has no stack trace, because it is no fault of ours.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration retryAfter;

  /// @param retryAfter zero when waiting does not help
  Refusal(Reason reason, Duration retryAfter) {
    super(reason.wire(), null, false, false);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  Refusal(Reason reason) {
    this(reason, Duration.ZERO);
  }

  Reason reason() {
    return reason;
  }

  /// Whole seconds for the header `Retry-After`, rounded up.
  Optional<String> retryAfterSeconds() {
    return retryAfter.isZero()
        ? Optional.empty()
        : Optional.of(Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
  }
}
