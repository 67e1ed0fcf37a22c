package org.elternlotse.bot.store.sql;

import java.time.Instant;
import org.elternlotse.bot.store.Store;
import org.jdbi.v3.core.Handle;

/// Deletion by time. What stands in an open case stays until the case is closed; events stay as
/// bare keyed hashes a while longer, because messengers deliver again.
final class SqlExpiry implements Store.Expiry {
  private final Handle handle;
  private final SqlContext context;

  SqlExpiry(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  @Override
  public int closeCasesOpenedBefore(Instant deadline, Instant now) {
    handle.execute("DELETE FROM case_file WHERE closed_at < ?", deadline.toEpochMilli());
    return handle.execute(
        "UPDATE case_file SET closed_at = ? WHERE closed_at IS NULL AND opened_at < ?",
        now.toEpochMilli(),
        deadline.toEpochMilli());
  }

  @Override
  public int deleteOlderThan(Instant before, Instant forgetBefore) {
    long old = before.toEpochMilli();
    long forgotten = forgetBefore.toEpochMilli();
    int rows = 0;
    rows +=
        handle.execute(
            """
            UPDATE inbox SET content = NULL
            WHERE content IS NOT NULL AND arrived_at < ? AND status <> 0
              AND conversation NOT IN
                (SELECT conversation FROM case_file WHERE closed_at IS NULL)\
            """,
            old);
    rows +=
        handle.execute(
            """
            DELETE FROM outbox
            WHERE created_at < ? AND status <> 0
              AND conversation NOT IN
                (SELECT conversation FROM case_file WHERE closed_at IS NULL)\
            """,
            old);
    rows += handle.execute("DELETE FROM inbox WHERE content IS NULL AND arrived_at < ?", forgotten);
    rows += handle.execute("DELETE FROM erased_event WHERE at < ?", forgotten);
    rows += handle.execute("DELETE FROM dead_letter WHERE at < ? AND settled = 1", forgotten);
    handle.execute("UPDATE dead_letter SET payload = NULL WHERE at < ?", forgotten);
    rows +=
        handle.execute(
            """
            DELETE FROM conversation
            WHERE touched_at < ?
              AND id NOT IN (SELECT conversation FROM case_file WHERE closed_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM inbox
                WHERE inbox.conversation = conversation.id AND content IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.conversation = conversation.id)\
            """,
            old);
    context.forgetLookups();
    if (rows > 0) {
      context.keepFloor(handle);
    }
    return rows;
  }
}
