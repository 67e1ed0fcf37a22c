package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.List;
import org.elternlotse.channel.Inlet;

/// What could not be read, answered or sent, so that somebody sees it.
public interface DeadLetters {

  /// Keeps an unreadable payload, sealed; a known one is a no-op.
  void put(Inlet.Arrival.Unparsed unparsed, Instant now);

  /// Everything that nobody has settled, newest first, at most 200.
  List<DeadLetter> open();

  Counts count();

  /// Marks one as dealt with.
  ///
  /// @return false when there is no such open letter
  boolean settle(Kind kind, long id);

  /// A letter without content.
  record DeadLetter(Kind kind, long id, String channel, String reason, int tries, Instant at) {}

  /// How many of each wait for somebody.
  record Counts(int unreadable, int unanswered, int unsent) {
    public int all() {
      return unreadable + unanswered + unsent;
    }
  }

  enum Kind {
    /// A payload the channel could not parse.
    UNREADABLE,
    /// A message whose turn failed three times.
    UNANSWERED,
    /// A reply the messenger will never take.
    UNSENT
  }
}
