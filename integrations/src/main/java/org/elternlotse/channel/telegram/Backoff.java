package org.elternlotse.channel.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Growing pauses after failures: 1, 2, 4 … 60 s, each shortened at random by up to half, so that
/// many installations do not come back in the same second. Used by one thread.
final class Backoff {
  private static final long CAP_MILLIS = 60_000;

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    long whole = Math.min(CAP_MILLIS, 1000L << Math.min(failures++, 10));
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  void reset() {
    failures = 0;
  }
}
