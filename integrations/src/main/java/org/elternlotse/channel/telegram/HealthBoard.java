package org.elternlotse.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelHealth.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is true of the connection now, for receiving and for sending, and shows the worse of
/// the two. Thread-safe.
final class HealthBoard {
  private static final Logger log = LoggerFactory.getLogger(HealthBoard.class);

  private final Clock clock;
  private final Duration longestWait;
  private ChannelHealth receiving;
  private ChannelHealth sending;
  private @Nullable Instant asking;

  /// @param longestWait how long an answer to a poll may be out before it counts as a fault
  HealthBoard(Clock clock, Duration longestWait) {
    this.clock = clock;
    this.longestWait = longestWait;
    Instant now = clock.instant();
    receiving = new ChannelHealth(State.CONNECTING, Optional.of(Advice.STARTING), now);
    sending = new ChannelHealth(State.CONNECTED, Optional.empty(), now);
  }

  synchronized void asks() {
    asking = clock.instant();
  }

  synchronized void receives() {
    asking = null;
    receiving = next(receiving, State.CONNECTED, null);
  }

  synchronized void receivesNot(State state, String advice) {
    asking = null;
    receiving = next(receiving, state, advice);
  }

  synchronized void sends() {
    sending = next(sending, State.CONNECTED, null);
  }

  synchronized void sendsNot(String advice) {
    sending = next(sending, State.NEEDS_OPERATOR, advice);
  }

  synchronized ChannelHealth health() {
    ChannelHealth in = receiving;
    if (in.state() == State.CONNECTED && asking != null && isOverdue(asking)) {
      in = new ChannelHealth(State.CONNECTING, Optional.of(Advice.SILENT), asking);
    }
    return sending.state().compareTo(in.state()) > 0 ? sending : in;
  }

  private boolean isOverdue(Instant since) {
    return Duration.between(since, clock.instant()).compareTo(longestWait) > 0;
  }

  private ChannelHealth next(ChannelHealth before, State state, @Nullable String advice) {
    boolean same = before.state() == state;
    if (!same) {
      log.info("telegram {}{}", state, advice == null ? "" : ": " + advice);
    }
    return new ChannelHealth(
        state, Optional.ofNullable(advice), same ? before.since() : clock.instant());
  }
}
