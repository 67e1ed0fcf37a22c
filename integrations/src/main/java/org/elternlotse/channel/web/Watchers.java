package org.elternlotse.channel.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.elternlotse.channel.Address;

/// Who is looking at which room in this process. How many may look is the business of the routes.
final class Watchers {
  private final ConcurrentMap<Address, List<Watch>> byRoom = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Watch watch(Address room) {
    Watch watch = new Watch(gone -> remove(room, gone));
    byRoom.merge(
        room, List.of(watch), (now, one) -> Stream.concat(now.stream(), one.stream()).toList());
    if (closed) {
      watch.end();
    }
    return watch;
  }

  /// Tells everybody who is looking.
  ///
  /// @return whether anybody is
  boolean tell(Address room, Signal signal) {
    List<Watch> watches = byRoom.getOrDefault(room, List.of());
    watches.forEach(watch -> watch.tell(signal));
    return !watches.isEmpty();
  }

  /// Ends all watches; those that come later end at once.
  void close() {
    closed = true;
    byRoom.values().forEach(watches -> watches.forEach(Watch::end));
  }

  private void remove(Address room, Watch gone) {
    byRoom.computeIfPresent(
        room,
        (_, now) -> {
          List<Watch> left = now.stream().filter(watch -> watch != gone).toList();
          return left.isEmpty() ? null : left;
        });
  }
}
