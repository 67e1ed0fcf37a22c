package org.elternlotse.bot.app;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done again and again in the background, on one thread: look for changed content every
/// two seconds, delete what is due every ten minutes.
final class Chores implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private final ScheduledExecutorService thread;

  Chores(Runnable lookAtContent, Runnable deleteWhatIsDue) {
    thread =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("chores").daemon(true).unstarted(task));
    every(2, lookAtContent);
    every(600, deleteWhatIsDue);
  }

  private void every(int seconds, Runnable chore) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> {
              try {
                chore.run();
              } catch (RuntimeException e) {
                // A chore that fails once must still be done the next time.
                LOG.error("Eine Hintergrundaufgabe ist gescheitert: {}", e.getClass().getName());
              }
            },
            seconds == 2 ? 2 : 5,
            seconds,
            TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
