package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.function.Function;

/// The one door to durable state. Both methods block; a virtual thread may call them.
public interface Store extends AutoCloseable {

  /// Runs `work` in one write transaction and returns when it is on the disk. Calls of many threads
  /// share a commit. `work` may run a second time after somebody else's failure in the same commit,
  /// so it must not change anything but the store.
  ///
  /// @throws StoreException when nothing was kept
  <T> T write(Function<Books, T> work);

  /// Runs `work`, which only reads. Each statement sees one consistent state, two may see two:
  /// whoever acts on what it read commits over the version it has read.
  ///
  /// @throws StoreException when the database cannot be read
  <T> T read(Function<Books, T> work);

  /// Whether the last write reached the disk; tries a small write after a failure.
  boolean healthy();

  @Override
  void close();

  /// All stores, bound to one transaction.
  interface Books {
    Inbox inbox();

    Outbox outbox();

    Conversations conversations();

    Transcript transcript();

    Cases cases();

    DeadLetters deadLetters();

    Ratings ratings();

    Expiry expiry();
  }

  /// Deletion by time (design section 4).
  interface Expiry {
    /// Closes cases that nobody has dealt with for so long that keeping them helps nobody, and
    /// deletes closed ones; their conversations then age out like any other.
    ///
    /// @return how many were closed
    int closeCasesOpenedBefore(Instant deadline, Instant now);

    /// Deletes the contents of messages older than `before` of conversations without an open case,
    /// conversations untouched since then, and memories of erased events older than `forgetBefore`.
    ///
    /// @return how many rows lost their content or were deleted
    int deleteOlderThan(Instant before, Instant forgetBefore);
  }
}
