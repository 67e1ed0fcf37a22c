package org.elternlotse.bot.store.sql;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Conversations;
import org.elternlotse.bot.store.StoredConversation;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

final class SqlConversations implements Conversations {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Handle handle;
  private final SqlContext context;

  SqlConversations(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  /// The conversation at this address, made new when there is none. For the writer only.
  ConversationId openAt(ChannelId channel, Address address, Instant now) {
    byte[] hash = hash(channel, address);
    ByteBuffer key = ByteBuffer.wrap(hash);
    ConversationId known = context.byAddress().getIfPresent(key);
    if (known != null) {
      return known;
    }
    Optional<ConversationId> stored = lookUp(channel, hash);
    if (stored.isPresent()) {
      context.byAddress().put(key, stored.get());
      return stored.get();
    }
    ConversationId fresh = pseudonym();
    handle.execute(
        """
        INSERT INTO conversation(id, institution, channel, address_hash, address, version, owner,
                                 state, created_at, touched_at)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)\
        """,
        fresh.value(),
        context.institution(),
        channel.value(),
        hash,
        context.seal().seal(address.value(), addressPlace(fresh)),
        ConversationState.Owner.BOT.key(),
        context.seal().seal(Codec.state(ConversationState.fresh()), statePlace(fresh)),
        now.toEpochMilli(),
        now.toEpochMilli());
    return fresh;
  }

  @Override
  public Optional<ConversationId> findAt(ChannelId channel, Address address) {
    return lookUp(channel, hash(channel, address));
  }

  private Optional<ConversationId> lookUp(ChannelId channel, byte[] hash) {
    return handle
        .createQuery(
            """
            SELECT id FROM conversation
            WHERE channel = ? AND address_hash = ? AND institution = ?\
            """)
        .bind(0, channel.value())
        .bind(1, hash)
        .bind(2, context.institution())
        .map((row, _) -> new ConversationId(row.getString(1)))
        .findFirst();
  }

  @Override
  public Optional<StoredConversation> find(ConversationId id) {
    return handle
        .createQuery(
            """
            SELECT channel, version, state, created_at, touched_at FROM conversation
            WHERE id = ? AND institution = ?\
            """)
        .bind(0, id.value())
        .bind(1, context.institution())
        .map((row, _) ->
            new StoredConversation(
                id,
                new ChannelId(row.getString(1)),
                row.getLong(2),
                Codec.state(context.seal().open(row.getBytes(3), statePlace(id))),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5))))
        .findFirst();
  }

  @Override
  public Optional<Address> address(ConversationId id) {
    @Nullable Address known = context.addresses().getIfPresent(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Address> stored =
        handle
            .createQuery("SELECT address FROM conversation WHERE id = ? AND institution = ?")
            .bind(0, id.value())
            .bind(1, context.institution())
            .map((row, _) -> new Address(context.seal().open(row.getBytes(1), addressPlace(id))))
            .findFirst();
    stored.ifPresent(address -> context.addresses().put(id, address));
    return stored;
  }

  @Override
  public boolean save(ConversationId id, long readVersion, ConversationState next, Instant now) {
    return handle.execute(
            """
            UPDATE conversation SET version = version + 1, owner = ?, state = ?, touched_at = ?
            WHERE id = ? AND version = ? AND institution = ?\
            """,
            next.owner().key(),
            context.seal().seal(Codec.state(next), statePlace(id)),
            now.toEpochMilli(),
            id.value(),
            readVersion,
            context.institution())
        == 1;
  }

  @Override
  public void erase(ConversationId id, Instant now) {
    address(id).ifPresent(address -> forget(id, address));
    handle.execute(
        """
        INSERT OR IGNORE INTO erased_event(channel, external_key, at)
        SELECT channel, external_key, ? FROM inbox WHERE conversation = ?\
        """,
        now.toEpochMilli(),
        id.value());
    context.somethingErased();
    context.keepFloor(handle);
    handle.execute("DELETE FROM inbox WHERE conversation = ?", id.value());
    handle.execute("DELETE FROM outbox WHERE conversation = ?", id.value());
    handle.execute("DELETE FROM case_file WHERE conversation = ?", id.value());
    handle.execute("DELETE FROM conversation WHERE id = ?", id.value());
  }

  private void forget(ConversationId id, Address address) {
    context.addresses().invalidate(id);
    handle
        .createQuery("SELECT channel FROM conversation WHERE id = ?")
        .bind(0, id.value())
        .mapTo(String.class)
        .findFirst()
        .map(ChannelId::new)
        .ifPresent(
            channel -> context.byAddress().invalidate(ByteBuffer.wrap(hash(channel, address))));
  }

  private byte[] hash(ChannelId channel, Address address) {
    return context.seal().hash("address:" + channel, address.value());
  }

  private static String statePlace(ConversationId id) {
    return "conversation.state:" + id;
  }

  private static String addressPlace(ConversationId id) {
    return "conversation.address:" + id;
  }

  private static ConversationId pseudonym() {
    StringBuilder letters = new StringBuilder(16);
    for (int i = 0; i < 16; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new ConversationId(letters.toString());
  }
}
