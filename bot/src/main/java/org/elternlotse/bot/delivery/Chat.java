package org.elternlotse.bot.delivery;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;

/// What waits for one conversation. Guarded by its worker's lock; its place in the worker's sorted
/// set depends on the head, so it is taken out before its letters change.
final class Chat {
  private static final Comparator<Outbox.Entry> IN_ORDER =
      Comparator.<Outbox.Entry>comparingInt(letter -> letter.lane().rank())
          .thenComparingLong(Outbox.Entry::id);

  static final Comparator<Chat> BY_HEAD =
      Comparator.comparing((Chat chat) -> chat.letters.element(), IN_ORDER);

  static final Comparator<Chat> BY_TIME =
      (one, other) -> Long.compare(one.notBefore - other.notBefore, 0);

  final ConversationId id;
  final PriorityQueue<Outbox.Entry> letters = new PriorityQueue<>(IN_ORDER);
  long notBefore;
  Place place = Place.NOWHERE;

  /// Waits only for the pace of one chat, which a danger card may pass (short bursts are allowed).
  boolean paced;

  int attempts;

  /// Where the worker keeps it; exactly one at a time.
  enum Place {
    NOWHERE,
    READY,
    WAITING,
    UNDER_WAY
  }

  Chat(ConversationId id) {
    this.id = id;
  }
}
