package org.elternlotse.bot.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.elternlotse.bot.room.RoomLimits.Rate;
import org.elternlotse.channel.Address;

/// Token buckets per room and per internet address, in memory and bounded: an address that was
/// quiet for ten minutes has a full bucket anyway.
final class RateLimits {
  private static final long KEYS = 100_000;
  private static final Duration QUIET = Duration.ofMinutes(10);

  private final Buckets<Address> messagesPerRoom;
  private final Buckets<String> messagesPerAddress;
  private final Buckets<String> roomsPerAddress;
  private final Buckets<String> readsPerAddress;

  RateLimits(RoomLimits limits) {
    messagesPerRoom = new Buckets<>(limits.messagesPerRoom());
    messagesPerAddress = new Buckets<>(limits.messagesPerAddress());
    roomsPerAddress = new Buckets<>(limits.roomsPerAddress());
    readsPerAddress = new Buckets<>(limits.readsPerAddress());
  }

  /// @throws Refusal 429 when the room has had its share
  void messageIn(Address room) {
    messagesPerRoom.take(room);
  }

  /// @throws Refusal 429 when the address has had its share
  void messageFrom(String address) {
    messagesPerAddress.take(address);
  }

  /// @throws Refusal 429 when the address has had its share
  void roomFrom(String address) {
    roomsPerAddress.take(address);
  }

  /// @throws Refusal 429 when the address has had its share
  void readFrom(String address) {
    readsPerAddress.take(address);
  }

  private static final class Buckets<K> {
    private final Cache<K, Bucket> buckets =
        Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(QUIET).build();
    private final Rate rate;

    Buckets(Rate rate) {
      this.rate = rate;
    }

    void take(K key) {
      ConsumptionProbe probe = buckets.get(key, _ -> fullBucket()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        throw new Refusal(Reason.TOO_MANY, Duration.ofNanos(probe.getNanosToWaitForRefill()));
      }
    }

    private Bucket fullBucket() {
      return Bucket.builder()
          .addLimit(limit ->
              limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
          .build();
    }
  }
}
