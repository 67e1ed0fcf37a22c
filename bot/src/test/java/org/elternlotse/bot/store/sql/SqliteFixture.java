package org.elternlotse.bot.store.sql;

import java.nio.file.Path;
import java.time.Clock;
import org.elternlotse.bot.store.Store;

/// Where a test keeps its database and its key.
final class SqliteFixture {
  private SqliteFixture() {}

  static Store open(Path home) {
    return SqliteStore.open(
        database(home), KeyFile.openOrCreate(home.resolve("key.json")), "test", Clock.systemUTC());
  }

  static Path database(Path home) {
    return home.resolve("test.db");
  }
}
