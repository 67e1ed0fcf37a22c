package org.elternlotse.bot.conversation;

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
  record Erase() implements Effect {}

  /// Take back what was not sent yet, because nobody wants or gets it.
  record DropUnsent() implements Effect {}
}
