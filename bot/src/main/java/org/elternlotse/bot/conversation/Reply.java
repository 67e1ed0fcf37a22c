package org.elternlotse.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.danger.Danger;

/// Something to say, without its words. One reply becomes one message, an export several.
public sealed interface Reply {

  /// A fixed card; goes before everything else.
  ///
  /// @param again this parent has read the card before
  /// @param urgent false for signals that need a person within hours
  record Card(Danger danger, boolean again, boolean urgent) implements Reply {}

  /// The danger check broke.
  record CheckFailed() implements Reply {}

  record Greeting() implements Reply {}

  /// One of the bot's own sentences without blanks.
  ///
  /// @param offerPerson adds "Mensch sprechen"
  record Plain(Sentence sentence, boolean offerPerson) implements Reply {}

  record UnknownCommand(String word) implements Reply {}

  record ShortAnswer(TopicId topic) implements Reply {}

  record LongerText(TopicId topic) implements Reply {}

  record SourcesOf(TopicId topic) implements Reply {}

  /// "Passt eins davon?"
  record Choose(List<TopicId> topics) implements Reply {
    public Choose {
      topics = List.copyOf(topics);
    }
  }

  /// We know what is asked and have no text for it.
  ///
  /// @param related neighbours that have one, at most two
  record NoText(TopicId topic, List<TopicId> related) implements Reply {
    public NoText {
      related = List.copyOf(related);
    }
  }

  /// What happens now that a person was asked for, by desk hours, with the always-open numbers.
  ///
  /// @param lead what comes before, if anything
  /// @param already the request stood before
  record PersonComes(Optional<Sentence> lead, boolean already) implements Reply {
    PersonComes(Sentence lead, boolean already) {
      this(Optional.of(lead), already);
    }
  }

  /// "Ich verstehe am besten Deutsch", in the parent's language.
  record OtherLanguage(String language) implements Reply {}

  record Unreadable(InboundContent.Kind kind) implements Reply {}
}
