package org.elternlotse.knowledge.content;

import java.util.Locale;
import java.util.Optional;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;

/// Small pure conversions shared by the readers.
final class Checks {
  private Checks() {}

  static Optional<TopicId> topicId(String value) {
    try {
      return Optional.of(new TopicId(value));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// `answer`, `answer+doctor`, `answer+human`, `local`.
  static Optional<Topic.Kind> kind(String value) {
    for (Topic.Kind kind : Topic.Kind.values()) {
      if (nameOf(kind).equals(value)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static String nameOf(Topic.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '+');
  }
}
