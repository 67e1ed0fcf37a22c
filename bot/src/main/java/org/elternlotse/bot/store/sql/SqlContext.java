package org.elternlotse.bot.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.channel.Address;
import org.jdbi.v3.core.Handle;

/// What all stores share: sealing, the institution, the sequence of transcript ids, and small
/// caches for what every message looks up.
final class SqlContext {
  private final Seal seal;
  private final String institution;
  private final AtomicLong lastId = new AtomicLong();

  /// Written and read by the writer thread alone, so that an erasure and a new message cannot
  /// cross.
  private final Cache<ByteBuffer, ConversationId> byAddress =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private final Cache<ConversationId, Address> addresses =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private volatile boolean anythingErased;

  SqlContext(Seal seal, String institution) {
    this.seal = seal;
    this.institution = institution;
  }

  /// Takes up the sequence where the last process left it.
  void load(Handle handle) {
    lastId.set(
        handle
            .createQuery(
                """
                SELECT max(coalesce((SELECT max(id) FROM inbox), 0),
                           coalesce((SELECT max(id) FROM outbox), 0),
                           coalesce((SELECT max(id) FROM dead_letter), 0),
                           (SELECT last FROM sequence_floor))\
                """)
            .mapTo(Long.class)
            .one());
    anythingErased =
        handle.createQuery("SELECT count(*) FROM erased_event").mapTo(Integer.class).one() > 0;
  }

  Seal seal() {
    return seal;
  }

  String institution() {
    return institution;
  }

  long nextId() {
    return lastId.incrementAndGet();
  }

  /// To be called in a transaction that deletes rows of the transcript.
  void keepFloor(Handle handle) {
    handle.execute("UPDATE sequence_floor SET last = max(last, ?)", lastId.get());
  }

  Cache<ByteBuffer, ConversationId> byAddress() {
    return byAddress;
  }

  Cache<ConversationId, Address> addresses() {
    return addresses;
  }

  /// After a rollback: what was looked up within it may never have been.
  void forgetLookups() {
    byAddress.invalidateAll();
    addresses.invalidateAll();
  }

  boolean anythingErased() {
    return anythingErased;
  }

  void somethingErased() {
    anythingErased = true;
  }
}
