package org.elternlotse.bot.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.elternlotse.bot.store.Store.Books;
import org.elternlotse.bot.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The one writer: drains what is waiting, up to 512 works, into one transaction, commits once and
/// only then tells the callers. A lone work waits for nobody. When a work fails, the transaction is
/// rolled back and each work runs again by itself, so that one bad work harms no other.
///
/// The connection begins its transactions deferred: the driver begins the next one inside
/// `commit()`, and if that had to take the lock, a commit that is on the disk could be reported as
/// failed, and nobody else could ever write to the file.
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST = 512;

  private final Handle handle;
  private final Books books;
  private final Runnable rolledBack;
  private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean failing;
  private volatile boolean lockedOut;

  /// @param rolledBack forgets what was remembered of works that did not happen
  Writer(Handle handle, Books books, Runnable rolledBack) {
    this.handle = handle;
    this.books = books;
    this.rolledBack = rolledBack;
    thread = Thread.ofPlatform().name("store-writer").daemon(true).start(this::run);
  }

  <T> T write(Function<Books, T> work) {
    if (closed) {
      throw new StoreException("the store is closed");
    }
    Job<T> job = new Job<>(work, new CompletableFuture<>());
    queue.add(job);
    if (!thread.isAlive()) {
      refuseRest();
    }
    try {
      return job.done.join();
    } catch (CompletionException e) {
      // What the work itself threw is a bug of the work, not of the store; the caller must see it.
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new StoreException("a write failed", e);
    }
  }

  boolean failing() {
    return failing;
  }

  /// Whether another program has held the write lock for longer than the busy time-out.
  boolean lockedOut() {
    return lockedOut;
  }

  private void run() {
    List<Job<?>> batch = new ArrayList<>(MOST);
    while (true) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException _) {
        break;
      }
      queue.drainTo(batch, MOST - 1);
      work(batch);
      batch.clear();
    }
    closed = true;
    refuseRest();
  }

  /// Whatever happens, also an error, callers hear of it and the thread lives on.
  private void work(List<Job<?>> batch) {
    try {
      commit(batch);
    } catch (Throwable e) {
      LOG.error("Die Datenbank hat einen Vorgang abgebrochen: {}", e.getClass().getName());
      failing = true;
      rollback();
      StoreException broken = new StoreException(e.getClass().getSimpleName(), e);
      batch.forEach(job -> job.done.completeExceptionally(broken));
    }
  }

  private void refuseRest() {
    Job<?> late;
    while ((late = queue.poll()) != null) {
      late.done.completeExceptionally(new StoreException("the store is closed"));
    }
  }

  private void commit(List<Job<?>> batch) {
    try {
      begin();
      for (Job<?> job : batch) {
        job.run(books);
      }
      handle.getConnection().commit();
      failing = false;
    } catch (SQLException | RuntimeException e) {
      rollback();
      if (batch.size() > 1) {
        batch.forEach(job -> commit(List.of(job)));
      } else {
        fail(batch.getFirst(), e);
      }
      return;
    }
    batch.forEach(Job::finish);
  }

  /// Takes the write lock first, so that a busy database is met here and waited out (F4).
  private void begin() throws SQLException {
    while (true) {
      try (var statement = handle.getConnection().createStatement()) {
        statement.execute("UPDATE heartbeat SET at = at WHERE id = 0");
        lockedOut = false;
        return;
      } catch (SQLException e) {
        if (closed || !busy(e)) {
          throw e;
        }
        lockedOut = true;
        LOG.warn("Die Datenbank ist von einem anderen Programm gesperrt; ich warte.");
        rollback();
      }
    }
  }

  private void fail(Job<?> job, Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SQLException) {
      failing = true;
      LOG.error("Die Datenbank nimmt nichts an: {}", reason(cause));
      job.done.completeExceptionally(new StoreException(reason(cause), e));
    } else {
      job.done.completeExceptionally(e);
    }
  }

  /// The code alone; SQLite's messages may quote values.
  private static String reason(Throwable cause) {
    return cause instanceof SQLiteException sqlite
        ? sqlite.getResultCode().name()
        : cause.getClass().getSimpleName();
  }

  private static boolean busy(SQLException e) {
    return e instanceof SQLiteException sqlite
        && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT
            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
  }

  /// Leaves the connection with a fresh transaction, which takes no lock yet. After a full disk
  /// SQLite has often rolled back by itself; the driver does not notice, so a transaction is begun
  /// by hand, or every later statement would commit alone.
  private void rollback() {
    rolledBack.run();
    try {
      handle.getConnection().rollback();
    } catch (SQLException e) {
      LOG.debug("rollback: {}", reason(e));
      try (var statement = handle.getConnection().createStatement()) {
        statement.execute("BEGIN");
      } catch (SQLException open) {
        // A transaction is open after all: that is what was wanted.
        LOG.debug("begin: {}", reason(open));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(10_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    // Our transactions begin by themselves, so one is always open; a closed store keeps none of it.
    handle.getConfig(Handles.class).setForceEndTransactions(false);
    handle.close();
  }

  private static final class Job<T> {
    private final Function<Books, T> work;
    private final CompletableFuture<T> done;
    private final AtomicReference<T> result = new AtomicReference<>();

    Job(Function<Books, T> work, CompletableFuture<T> done) {
      this.work = work;
      this.done = done;
    }

    void run(Books books) {
      result.set(work.apply(books));
    }

    void finish() {
      done.complete(result.get());
    }
  }
}
