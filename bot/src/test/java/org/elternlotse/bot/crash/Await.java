package org.elternlotse.bot.crash;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waiting for what another process does; always for a condition.
final class Await {
  private Await() {}

  static void until(String what, int seconds, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsMatching(e -> e instanceof java.io.IOException)
        .until(condition);
  }
}
