package org.elternlotse.bot.store.sql;

import java.time.Instant;
import java.util.List;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Transcript;
import org.jdbi.v3.core.Handle;

final class SqlTranscript implements Transcript {
  private final Handle handle;
  private final SqlContext context;

  SqlTranscript(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  @Override
  public List<Line> after(ConversationId conversation, long n, int limit) {
    return handle
        .createQuery(
            """
            SELECT 0, id, arrived_at, content FROM inbox
            WHERE conversation = :c AND id > :n AND content IS NOT NULL
            UNION ALL
            SELECT 1, id, created_at, content FROM outbox
            WHERE conversation = :c AND id > :n AND content IS NOT NULL AND status < 3
            ORDER BY 2 LIMIT :limit\
            """)
        .bind("c", conversation.value())
        .bind("n", n)
        .bind("limit", limit)
        .map((row, _) ->
            line(
                row.getInt(1) == 0,
                row.getLong(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getBytes(4)))
        .list();
  }

  private Line line(boolean fromParent, long id, Instant at, byte[] sealed) {
    if (!fromParent) {
      return new Line.FromBot(
          id, at, Codec.outbound(context.seal().open(sealed, SqlOutbox.place(id))));
    }
    Codec.Received received = Codec.received(context.seal().open(sealed, SqlInbox.place(id)));
    return new Line.FromParent(id, at, received.externalId(), received.content());
  }
}
