package org.elternlotse.bot.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bot and a parent said alone is deleted after a day (design section 4); keyed hashes of
/// events stay a week, because messengers deliver again for up to seven days (quality section 2).
public final class Retention {
  public static final Duration KEEP_MESSAGES = Duration.ofDays(1);

  /// An open request for a person keeps its conversation, but not for ever.
  static final Duration KEEP_CASES = Duration.ofDays(30);

  static final Duration KEEP_EVENTS = Duration.ofDays(7);
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Store store;
  private final Clock clock;

  public Retention(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Deletes what is due; a broken store is tried again at the next call.
  public void runOnce() {
    Instant now = clock.instant();
    try {
      int rows =
          store.write(books ->
              books.expiry().closeCasesOpenedBefore(now.minus(KEEP_CASES), now)
                  + books
                      .expiry()
                      .deleteOlderThan(now.minus(KEEP_MESSAGES), now.minus(KEEP_EVENTS)));
      if (rows > 0) {
        LOG.info("Nach Fristablauf gelöscht: {} Einträge.", rows);
      }
    } catch (StoreException e) {
      LOG.warn("Löschen nach Fristablauf misslang, nächster Versuch folgt: {}", e.getMessage());
    }
  }
}
