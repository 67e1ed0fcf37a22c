package org.elternlotse.bot.room;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.elternlotse.channel.Address;

/// The places for open streams: so many for a room, so many for an internet address. A tab that
/// went away frees its place with the next heartbeat, so the refusal asks to come back soon.
final class StreamPlaces {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final RoomLimits limits;
  private final ConcurrentMap<Object, Integer> taken = new ConcurrentHashMap<>();

  StreamPlaces(RoomLimits limits) {
    this.limits = limits;
  }

  /// @throws Refusal 429 when no place is free
  Place take(Address room, String from) {
    take(room, limits.streamsPerRoom());
    try {
      take(from, limits.streamsPerAddress());
    } catch (Refusal refusal) {
      free(room);
      throw refusal;
    }
    return () -> {
      free(room);
      free(from);
    };
  }

  private void take(Object key, int limit) {
    taken.compute(
        key,
        (_, now) -> {
          int count = now == null ? 0 : now;
          if (count >= limit) {
            throw new Refusal(Reason.TOO_MANY, PAUSE);
          }
          return count + 1;
        });
  }

  private void free(Object key) {
    taken.computeIfPresent(key, (_, now) -> now == 1 ? null : now - 1);
  }

  /// A place that is taken until it is closed.
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
