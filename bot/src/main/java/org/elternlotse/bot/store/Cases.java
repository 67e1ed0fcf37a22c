package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Urgency;

/// Requests for a person. The desk will work on them; until then operators see that they are there.
public interface Cases {

  /// Opens a case, or raises the urgency of the one that is open.
  void open(ConversationId conversation, HandoffReason reason, Urgency urgency, Instant now);

  Optional<Case> openFor(ConversationId conversation);

  /// Marks a case as dealt with; its conversation then ages out like any other.
  ///
  /// @return false when there is no such open case
  boolean close(String id, Instant now);

  /// Open cases, most urgent and oldest first.
  List<Case> open();

  record Case(
      String id,
      ConversationId conversation,
      HandoffReason reason,
      Urgency urgency,
      Instant openedAt) {}
}
