package org.elternlotse.bot.app;

import java.time.Clock;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.bot.store.sql.KeyFile;
import org.elternlotse.bot.store.sql.SqliteStore;

/// Opens key file and database, with sentences for what can be wrong.
final class StoreOpening {
  private StoreOpening() {}

  static Store open(Config config, String institution, Clock clock) {
    boolean keyIsNew = !java.nio.file.Files.exists(config.keyFile());
    if (keyIsNew && java.nio.file.Files.exists(config.database())) {
      throw new StartException(
          "Zur Datenbank "
              + config.database()
              + " fehlt die Schlüsseldatei "
              + config.keyFile()
              + ". Ohne sie ist nichts lesbar: bitte aus der Sicherung zurückholen, oder die"
              + " Datenbank beiseitelegen und neu anfangen.");
    }
    try {
      return SqliteStore.open(
          config.database(), KeyFile.openOrCreate(config.keyFile()), institution, clock);
    } catch (KeyFile.KeyFileException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    } catch (StoreException e) {
      throw new StartException(
          "Die Datenbank "
              + config.database()
              + " lässt sich nicht öffnen. Bitte Rechte, freien Platz und ELTERNLOTSE_DB prüfen.",
          e);
    }
  }
}
