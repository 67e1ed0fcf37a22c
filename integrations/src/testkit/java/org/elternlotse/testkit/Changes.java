package org.elternlotse.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A monitor that wakes whoever waits when something has changed. Its owner guards all its state
/// with it.
final class Changes {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  synchronized void happened() {
    notifyAll();
  }

  /// Waits until the condition holds, at most ten seconds.
  synchronized void await(String what, BooleanSupplier condition) {
    if (!holdsWithin(LONGEST, condition)) {
      throw new AssertionError("waited in vain for: " + what);
    }
  }

  /// Whether the condition comes to hold in that time.
  synchronized boolean holdsWithin(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return false;
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
