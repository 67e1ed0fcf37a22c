package org.elternlotse.bot.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.OutboundMessage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

final class SqlOutbox implements Outbox {
  private final Handle handle;
  private final SqlContext context;
  private final SqlConversations conversations;

  SqlOutbox(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
    conversations = new SqlConversations(handle, context);
  }

  @Override
  public long put(
      ConversationId conversation,
      ChannelId channel,
      Lane lane,
      OutboundMessage message,
      Instant now) {
    return insert(context.nextId(), conversation, channel, lane, message, null, now);
  }

  @Override
  public long putFarewell(
      ConversationId erased,
      ChannelId channel,
      Address address,
      Lane lane,
      OutboundMessage message,
      Instant now) {
    long id = context.nextId();
    byte[] sealed = context.seal().seal(address.value(), "outbox.address:" + id);
    return insert(id, erased, channel, lane, message, sealed, now);
  }

  private long insert(
      long id,
      ConversationId conversation,
      ChannelId channel,
      Lane lane,
      OutboundMessage message,
      byte @Nullable [] address,
      Instant now) {
    handle.execute(
        """
        INSERT INTO outbox(id, institution, conversation, channel, address, lane, content, status,
                           tries, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)\
        """,
        id,
        context.institution(),
        conversation.value(),
        channel.value(),
        address,
        lane.rank(),
        context.seal().seal(Codec.outbound(message), place(id)),
        now.toEpochMilli());
    return id;
  }

  @Override
  public List<Entry> open() {
    return handle
        .createQuery(
            """
            SELECT id, conversation, channel, lane FROM outbox
            WHERE status = 0 AND institution = ? ORDER BY lane, id\
            """)
        .bind(0, context.institution())
        .map((row, _) ->
            new Entry(
                row.getLong(1),
                new ConversationId(row.getString(2)),
                new ChannelId(row.getString(3)),
                Lane.ranked(row.getInt(4))))
        .list();
  }

  @Override
  public Optional<Letter> read(long id) {
    return handle
        .createQuery(
            """
            SELECT conversation, address, content, tries FROM outbox
            WHERE id = ? AND status = 0 AND content IS NOT NULL AND institution = ?\
            """)
        .bind(0, id)
        .bind(1, context.institution())
        .map((row, _) -> {
          byte[] own = row.getBytes(2);
          Optional<Address> address =
              own == null
                  ? conversations.address(new ConversationId(row.getString(1)))
                  : Optional.of(new Address(context.seal().open(own, "outbox.address:" + id)));
          OutboundMessage message = Codec.outbound(context.seal().open(row.getBytes(3), place(id)));
          int tries = row.getInt(4);
          return address.map(where -> new Letter(where, message, tries));
        })
        .findFirst()
        .flatMap(letter -> letter);
  }

  @Override
  public void sent(long id, Instant now) {
    int farewell = handle.execute("DELETE FROM outbox WHERE id = ? AND address IS NOT NULL", id);
    if (farewell == 0) {
      handle.execute(
          "UPDATE outbox SET status = 1, sent_at = ?, reason = NULL WHERE id = ? AND status = 0",
          now.toEpochMilli(),
          id);
    }
  }

  @Override
  public void tried(long id, String reason) {
    handle.execute(
        "UPDATE outbox SET tries = tries + 1, reason = ? WHERE id = ? AND status = 0", reason, id);
  }

  @Override
  public void failed(long id, String reason) {
    handle.execute(
        "UPDATE outbox SET status = 2, tries = tries + 1, reason = ? WHERE id = ? AND status = 0",
        reason,
        id);
  }

  @Override
  public int dropOpen(ConversationId conversation, Lane from, String reason) {
    int farewells =
        handle.execute(
            """
            DELETE FROM outbox
            WHERE conversation = ? AND status = 0 AND lane >= ? AND address IS NOT NULL\
            """,
            conversation.value(),
            from.rank());
    return farewells
        + handle.execute(
            """
            UPDATE outbox SET status = 3, reason = ?
            WHERE conversation = ? AND status = 0 AND lane >= ?\
            """,
            reason,
            conversation.value(),
            from.rank());
  }

  @Override
  public boolean retry(long id) {
    return handle.execute(
            "UPDATE outbox SET status = 0 WHERE id = ? AND status = 2 AND content IS NOT NULL", id)
        == 1;
  }

  static String place(long id) {
    return "outbox:" + id;
  }
}
