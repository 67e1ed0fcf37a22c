package org.elternlotse.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting that ends at once when the channel closes.
interface Pauses {

  /// Waits.
  ///
  /// @return false when the channel closes: go home
  boolean pause(Duration length) throws InterruptedException;

  /// Ends the pause under way and every later one.
  void stop();

  /// By the machine's monotonic clock.
  static Pauses real() {
    var stopped = new CountDownLatch(1);
    return new Pauses() {
      @Override
      public boolean pause(Duration length) throws InterruptedException {
        return !stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
      }

      @Override
      public void stop() {
        stopped.countDown();
      }
    };
  }
}
