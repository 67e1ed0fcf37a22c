package org.elternlotse.bot.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.elternlotse.bot.store.DeadLetters;
import org.elternlotse.channel.Inlet;
import org.jdbi.v3.core.Handle;

final class SqlDeadLetters implements DeadLetters {
  private static final int LONGEST_PAYLOAD = 64 * 1024;

  private final Handle handle;
  private final SqlContext context;

  SqlDeadLetters(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  @Override
  public void put(Inlet.Arrival.Unparsed unparsed, Instant now) {
    long id = context.nextId();
    String payload = unparsed.payload();
    if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
      payload = payload.substring(0, LONGEST_PAYLOAD / 4);
    }
    handle.execute(
        """
        INSERT INTO dead_letter(id, institution, channel, external_key, reason, payload, at, settled)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT DO NOTHING\
        """,
        id,
        context.institution(),
        unparsed.channel().value(),
        context.seal().hash("event:" + unparsed.channel(), unparsed.externalId()),
        unparsed.reason(),
        context.seal().seal(payload, "dead_letter:" + id),
        now.toEpochMilli());
  }

  @Override
  public List<DeadLetter> open() {
    return handle
        .createQuery(
            """
            SELECT 'UNREADABLE', id, channel, reason, 1, at FROM dead_letter
            WHERE settled = 0 AND institution = :i
            UNION ALL
            SELECT 'UNANSWERED', id, channel, coalesce(reason, ''), tries, arrived_at FROM inbox
            WHERE status = 2 AND institution = :i
            UNION ALL
            SELECT 'UNSENT', id, channel, coalesce(reason, ''), tries, created_at FROM outbox
            WHERE status = 2 AND institution = :i
            ORDER BY 6 DESC LIMIT 200\
            """)
        .bind("i", context.institution())
        .map((row, _) ->
            new DeadLetter(
                Kind.valueOf(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6))))
        .list();
  }

  @Override
  public Counts count() {
    return handle
        .createQuery(
            """
            SELECT (SELECT count(*) FROM dead_letter WHERE settled = 0),
                   (SELECT count(*) FROM inbox WHERE status = 2),
                   (SELECT count(*) FROM outbox WHERE status = 2)\
            """)
        .map((row, _) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .one();
  }

  @Override
  public boolean settle(Kind kind, long id) {
    return switch (kind) {
          case UNREADABLE ->
              handle.execute(
                  """
                  UPDATE dead_letter SET settled = 1, payload = NULL
                  WHERE id = ? AND settled = 0\
                  """,
                  id);
          case UNANSWERED ->
              handle.execute("UPDATE inbox SET status = 3 WHERE id = ? AND status = 2", id);
          case UNSENT ->
              handle.execute("UPDATE outbox SET status = 3 WHERE id = ? AND status = 2", id);
        }
        == 1;
  }
}
