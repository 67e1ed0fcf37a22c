package org.elternlotse.bot.store.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Inbox;
import org.elternlotse.channel.InboundMessage;
import org.jdbi.v3.core.Handle;

final class SqlInbox implements Inbox {
  private final Handle handle;
  private final SqlContext context;
  private final SqlConversations conversations;

  SqlInbox(Handle handle, SqlContext context, SqlConversations conversations) {
    this.handle = handle;
    this.context = context;
    this.conversations = conversations;
  }

  @Override
  public Optional<ConversationId> put(InboundMessage message, Alarm alarm, Instant now) {
    byte[] key = context.seal().hash("event:" + message.channel(), message.externalId());
    if (context.anythingErased() && erased(message, key)) {
      return Optional.empty();
    }
    ConversationId conversation = conversations.openAt(message.channel(), message.address(), now);
    long id = context.nextId();
    String content =
        Codec.received(
            new Codec.Received(
                message.externalId(), message.language().orElse(""), alarm, message.content()));
    int stored =
        handle.execute(
            """
            INSERT INTO inbox(id, institution, channel, external_key, conversation, content, status,
                              tries, arrived_at)
            VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)
            ON CONFLICT DO NOTHING\
            """,
            id,
            context.institution(),
            message.channel().value(),
            key,
            conversation.value(),
            context.seal().seal(content, place(id)),
            now.toEpochMilli());
    return stored == 1 ? Optional.of(conversation) : Optional.empty();
  }

  private boolean erased(InboundMessage message, byte[] key) {
    return handle
        .createQuery("SELECT 1 FROM erased_event WHERE channel = ? AND external_key = ?")
        .bind(0, message.channel().value())
        .bind(1, key)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  @Override
  public List<Pending> pending(ConversationId conversation) {
    return handle
        .createQuery(
            """
            SELECT id, content, tries, arrived_at FROM inbox
            WHERE conversation = ? AND status = 0 AND institution = ? ORDER BY id LIMIT 200\
            """)
        .bind(0, conversation.value())
        .bind(1, context.institution())
        .map((row, _) -> {
          long id = row.getLong(1);
          Codec.Received received = Codec.received(context.seal().open(row.getBytes(2), place(id)));
          return new Pending(
              id,
              received.content(),
              received.language(),
              received.alarm(),
              row.getInt(3),
              Instant.ofEpochMilli(row.getLong(4)));
        })
        .list();
  }

  @Override
  public List<ConversationId> waiting() {
    return handle
        .createQuery(
            """
            SELECT conversation FROM inbox WHERE status = 0 AND institution = ?
            GROUP BY conversation ORDER BY min(id)\
            """)
        .bind(0, context.institution())
        .map((row, _) -> new ConversationId(row.getString(1)))
        .list();
  }

  @Override
  public void done(Collection<Long> ids) {
    for (long id : ids) {
      handle.execute("UPDATE inbox SET status = 1 WHERE id = ? AND status = 0", id);
    }
  }

  @Override
  public void failed(Collection<Long> ids, String reason, boolean setAside) {
    for (long id : ids) {
      handle.execute(
          """
          UPDATE inbox SET tries = tries + 1, reason = ?, status = ?
          WHERE id = ? AND status = 0\
          """,
          reason,
          setAside ? 2 : 0,
          id);
    }
  }

  static String place(long id) {
    return "inbox:" + id;
  }
}
