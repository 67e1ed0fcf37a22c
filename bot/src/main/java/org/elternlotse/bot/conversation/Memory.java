package org.elternlotse.bot.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.elternlotse.knowledge.TopicId;

/// What the bot remembers of a conversation beside its owner.
///
/// @param offered topics it asked to choose from, in the order of the buttons; empty = no open
///   question
/// @param misses questions in a row for which nothing was found
/// @param cards ids of danger cards whose first wording this parent read last, so that none is said
///   twice in a row word for word
public record Memory(List<TopicId> offered, int misses, Set<String> cards) {
  public static final Memory EMPTY = new Memory(List.of(), 0, Set.of());

  public Memory {
    offered = List.copyOf(offered);
    cards = Set.copyOf(cards);
  }

  Memory asking(List<TopicId> topics) {
    return new Memory(topics, misses, cards);
  }

  /// After an answer that found its mark: no open question, no misses.
  Memory answered() {
    return new Memory(List.of(), 0, cards);
  }

  Memory missed() {
    return new Memory(List.of(), misses + 1, cards);
  }

  /// After a card: the next time the other wording is due.
  Memory shown(String card) {
    Set<String> next = new LinkedHashSet<>(cards);
    if (!next.remove(card)) {
      next.add(card);
    }
    return new Memory(offered, misses, next);
  }
}
