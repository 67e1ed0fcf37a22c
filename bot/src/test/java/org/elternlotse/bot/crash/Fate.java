package org.elternlotse.bot.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;

/// What happens to a house: its disk may be full, and it dies at one step of a message's path.
/// After its death nothing of it reads, writes or sends.
final class Fate {
  /// The steps of a message's path after which it may die.
  enum Step {
    NEVER,
    INBOX_COMMITTED,
    TURN_COMMITTED,
    SENT
  }

  private final Step step;
  private final CountDownLatch died = new CountDownLatch(1);
  private volatile boolean diskFull;

  Fate(Step step) {
    this.step = step;
  }

  /// @throws Death when this was the step, or when it is dead already
  void after(Step done) {
    if (done == step) {
      died.countDown();
    }
    live();
  }

  /// @throws Death when it is dead
  void live() {
    if (died.getCount() == 0) {
      throw new Death();
    }
  }

  void awaitDeath() throws InterruptedException {
    if (!died.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("it lives on");
    }
  }

  void diskIsFull(boolean full) {
    diskFull = full;
  }

  /// A store that shares this fate.
  Store over(Store real) {
    return new Store() {
      @Override
      public <T> T write(Function<Books, T> work) {
        live();
        if (diskFull) {
          throw new StoreException("SQLITE_FULL", new IllegalStateException());
        }
        return real.write(work);
      }

      @Override
      public <T> T read(Function<Books, T> work) {
        live();
        return real.read(work);
      }

      @Override
      public boolean healthy() {
        return !diskFull && real.healthy();
      }

      @Override
      public void close() {
        real.close();
      }
    };
  }
}
