package org.elternlotse.channel.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a step again and again until the channel closes; nothing a step throws ends it.
final class ReceiveLoop implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(ReceiveLoop.class);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(5);

  private final Step step;
  private final Pauses pauses;

  ReceiveLoop(Step step, Pauses pauses) {
    this.step = step;
    this.pauses = pauses;
  }

  @Override
  public void run() {
    try {
      while (pauses.pause(turn())) {
        // Every pause, also one of no length, asks whether the channel is closing.
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration turn() {
    try {
      return step.runOnce();
    } catch (RuntimeException e) {
      log.error("telegram receiving failed, goes on: {}", Trace.of(e));
      return AFTER_A_BUG;
    }
  }
}
