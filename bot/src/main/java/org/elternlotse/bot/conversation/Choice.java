package org.elternlotse.bot.conversation;

import java.util.Optional;
import org.elternlotse.knowledge.TopicId;

/// What a button of ours means. The id travels through messengers, so it may come back old or
/// forged.
public sealed interface Choice {

  /// The longer text of a topic.
  record More(TopicId topic) implements Choice {}

  /// Sources and review state of a topic's text.
  record Sources(TopicId topic) implements Choice {}

  record Helped(TopicId topic) implements Choice {}

  record NoFit(TopicId topic) implements Choice {}

  /// Answer to "Passt eins davon?", or a next step.
  record PickTopic(TopicId topic) implements Choice {}

  record NoneOfThese() implements Choice {}

  record Person() implements Choice {}

  /// Back to the bot while a request for a person stands.
  record GoOn() implements Choice {}

  /// As it stands in a button: at most 56 characters.
  default String id() {
    return switch (this) {
      case More(TopicId topic) -> "more:" + topic;
      case Sources(TopicId topic) -> "sources:" + topic;
      case Helped(TopicId topic) -> "helped:" + topic;
      case NoFit(TopicId topic) -> "nofit:" + topic;
      case PickTopic(TopicId topic) -> "topic:" + topic;
      case NoneOfThese() -> "none";
      case Person() -> "person";
      case GoOn() -> "go-on";
    };
  }

  /// Reads an id back; empty for anything that is not ours.
  static Optional<Choice> of(String id) {
    int colon = id.indexOf(':');
    if (colon < 0) {
      return switch (id) {
        case "none" -> Optional.of(new NoneOfThese());
        case "person" -> Optional.of(new Person());
        case "go-on" -> Optional.of(new GoOn());
        default -> Optional.empty();
      };
    }
    TopicId topic;
    try {
      topic = new TopicId(id.substring(colon + 1));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    return switch (id.substring(0, colon)) {
      case "more" -> Optional.of(new More(topic));
      case "sources" -> Optional.of(new Sources(topic));
      case "helped" -> Optional.of(new Helped(topic));
      case "nofit" -> Optional.of(new NoFit(topic));
      case "topic" -> Optional.of(new PickTopic(topic));
      default -> Optional.empty();
    };
  }
}
