package org.elternlotse.bot.store.sql;

import java.nio.file.Path;
import org.elternlotse.bot.store.InboxContract;
import org.elternlotse.bot.store.Store;
import org.junit.jupiter.api.io.TempDir;

final class SqliteInboxTest extends InboxContract {
  @TempDir Path home;

  @Override
  protected Store open() {
    return SqliteFixture.open(home);
  }

  @Override
  protected Store reopen(Store store) {
    store.close();
    return SqliteFixture.open(home);
  }
}
