package org.elternlotse.channel.telegram;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Pauses that last until the test says so, so that no test sleeps and none spins.
final class SteppedPauses implements Pauses {
  private final BlockingQueue<Duration> begun = new LinkedBlockingQueue<>();
  private final Semaphore over = new Semaphore(0);
  private volatile boolean stopped;

  @Override
  public boolean pause(Duration length) throws InterruptedException {
    if (!stopped && length.isPositive()) {
      begun.add(length);
      over.acquire();
    }
    return !stopped;
  }

  @Override
  public void stop() {
    stopped = true;
    over.release(1000);
  }

  /// Waits for the next pause to begin.
  Duration awaitPause() throws InterruptedException {
    Duration pause = begun.poll(10, TimeUnit.SECONDS);
    if (pause == null) {
      throw new AssertionError("waited in vain for a pause");
    }
    return pause;
  }

  /// Lets the pause under way end.
  void pass() {
    over.release();
  }

  boolean isPausing() {
    return !begun.isEmpty();
  }
}
