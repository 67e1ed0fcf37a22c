package org.elternlotse.bot.conversation;

import java.util.Optional;
import org.elternlotse.knowledge.TopicId;

/// What is to be done, in order, in the transaction that commits the next state.
public sealed interface Effect {

  /// Send this; the words are put in later.
  record Say(Reply reply) implements Effect {}

  record OpenCase(HandoffReason reason, Urgency urgency) implements Effect {}

  record CountRating(TopicId topic, boolean helped) implements Effect {}

  /// Send the parent everything that is kept.
  record Export() implements Effect {}

  /// Delete everything, then say so. Nothing else is done in that turn.
  ///
  /// @param card what danger asks to be read before the farewell: an order to delete costs nobody
  ///   the emergency number
  record Erase(Optional<Reply> card) implements Effect {}

  /// Take back what was not sent yet.
  ///
  /// @param cardsToo because the parent cannot be reached at all; who only wants quiet still gets a
  ///   danger card that is on its way
  record DropUnsent(boolean cardsToo) implements Effect {}
}
