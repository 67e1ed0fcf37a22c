package org.elternlotse.channel.telegram;

import java.time.Duration;
import org.elternlotse.channel.ChannelHealth.State;

/// What receiving does about a fault: tells the operator's board and says how long to pause. Used
/// by the receiving thread only.
final class FaultPolicy {
  static final Duration CONFLICT_PAUSE = Duration.ofSeconds(5);
  static final Duration OPERATOR_PAUSE = Duration.ofSeconds(30);
  private static final int LONGEST_STORE_PAUSE = 30;

  private final HealthBoard board;
  private final Backoff backoff;
  private int storeFailures;

  FaultPolicy(HealthBoard board, Backoff backoff) {
    this.board = board;
    this.backoff = backoff;
  }

  /// All is well again.
  void good() {
    backoff.reset();
    storeFailures = 0;
    board.receives();
  }

  Duration react(Answer.Fault fault) {
    return switch (fault) {
      case Answer.Conflict(boolean webhook) -> {
        board.receivesNot(
            State.NEEDS_OPERATOR, webhook ? Advice.WEBHOOK_SET : Advice.SECOND_POLLER);
        yield CONFLICT_PAUSE;
      }
      case Answer.TokenRejected() -> {
        board.receivesNot(State.NEEDS_OPERATOR, Advice.TOKEN_REJECTED);
        yield OPERATOR_PAUSE;
      }
      case Answer.SlowDown(Duration pause) -> {
        board.receivesNot(State.CONNECTING, Advice.pause(pause));
        yield pause;
      }
      case Answer.Refused(int code) -> {
        board.receivesNot(State.CONNECTING, Advice.refused(code));
        yield backoff.next();
      }
      case Answer.Failed(String kind) -> {
        board.receivesNot(State.CONNECTING, Advice.failed(kind));
        yield backoff.next();
      }
    };
  }

  /// The public address will not do; somebody must change it.
  Duration webhookRefused() {
    board.receivesNot(State.NEEDS_OPERATOR, Advice.WEBHOOK_REFUSED);
    return OPERATOR_PAUSE;
  }

  /// Our own side could not store: 1, 2, 4 … 30 s.
  Duration notStored() {
    board.receivesNot(State.CONNECTING, Advice.NOT_STORED);
    return Duration.ofSeconds(Math.min(LONGEST_STORE_PAUSE, 1L << Math.min(storeFailures++, 5)));
  }
}
