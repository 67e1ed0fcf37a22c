package org.elternlotse.bot.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The store in one SQLite file: write-ahead log, every commit forced to the disk.
public final class SqliteStore implements Store {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 10_000;

  private final Writer writer;
  private final Clock clock;
  private final BlockingQueue<SqlBooks> readers = new ArrayBlockingQueue<>(READERS);

  /// Opens the database and brings it to the newest form.
  ///
  /// @throws StoreException when the file cannot be opened or is no database of ours
  /// @throws KeyFile.KeyFileException when it was sealed with another key
  public static SqliteStore open(Path file, Seal seal, String institution, Clock clock) {
    try {
      SQLiteDataSource source = source(file);
      Flyway.configure().dataSource(source).load().migrate();
      return new SqliteStore(source, source(file), seal, institution, clock);
    } catch (KeyFile.KeyFileException e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      throw new StoreException("cannot open the database: " + e.getClass().getSimpleName(), e);
    }
  }

  private SqliteStore(
      SQLiteDataSource writing,
      SQLiteDataSource reading,
      Seal seal,
      String institution,
      Clock clock)
      throws SQLException {
    this.clock = clock;
    SqlContext context = new SqlContext(seal, institution);
    Handle main = handle(writing);
    main.getConnection().setAutoCommit(false);
    SqlBooks books = new SqlBooks(main, context);
    context.load(main);
    checkKey(main, context);
    main.getConnection().commit();
    writer = new Writer(main, books, context::forgetLookups);
    for (int i = 0; i < READERS; i++) {
      Handle reader = handle(reading);
      reader.execute("PRAGMA query_only = 1");
      readers.add(new SqlBooks(reader, context));
    }
  }

  /// A stranger's key would open without complaint and then leave every parent without an answer.
  private static void checkKey(Handle main, SqlContext context) {
    var oldest =
        main.createQuery("SELECT id FROM conversation ORDER BY id LIMIT 1")
            .map((row, _) -> new ConversationId(row.getString(1)))
            .findFirst();
    try {
      oldest.ifPresent(id -> new SqlConversations(main, context).address(id));
    } catch (StoreException e) {
      throw new KeyFile.KeyFileException(
          "Die Schlüsseldatei passt nicht zur Datenbank: Nichts darin ist lesbar. Bitte die"
              + " richtige Schlüsseldatei aus der Sicherung zurückholen.",
          e);
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    // The writer takes its lock with its first statement, a reader never; see Writer.
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    config.setCacheSize(-8 * 1024);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(16 << 20));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static Handle handle(SQLiteDataSource source) throws SQLException {
    Connection connection = source.getConnection();
    Jdbi jdbi = Jdbi.create(connection);
    StatementCache cache = new StatementCache();
    jdbi.setStatementBuilderFactory((Connection _) -> cache);
    return jdbi.open();
  }

  @Override
  public <T> T write(Function<Books, T> work) {
    return writer.write(work);
  }

  @Override
  public <T> T read(Function<Books, T> work) {
    SqlBooks books;
    try {
      books = readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for a reader", e);
    }
    try {
      return work.apply(books);
    } catch (JdbiException e) {
      throw new StoreException("a read failed: " + e.getClass().getSimpleName(), e);
    } finally {
      readers.add(books);
    }
  }

  @Override
  public boolean healthy() {
    if (writer.lockedOut()) {
      return false;
    }
    if (!writer.failing()) {
      return true;
    }
    try {
      return writer.write(books -> ((SqlBooks) books).beat(clock.instant()));
    } catch (StoreException _) {
      return false;
    }
  }

  @Override
  public void close() {
    writer.close();
    SqlBooks books;
    while ((books = readers.poll()) != null) {
      books.handle().close();
    }
  }
}
