package org.elternlotse.knowledge;

import java.util.List;

/// What parents ask about, whether or not there is an article for it yet. Knowing topics without an
/// article keeps the bot from answering with a neighbour's text, and shows editors what is missing.
///
/// @param title German, as shown on a button or in a sentence
/// @param scope one German sentence that draws the border to the neighbours
/// @param questions typical questions of parents, at least one
public record Topic(
    TopicId id, String area, String title, String scope, Kind kind, List<String> questions) {
  public Topic {
    questions = List.copyOf(questions);
  }

  /// Who must stand behind an answer.
  public enum Kind {
    ANSWER,
    ANSWER_DOCTOR,
    ANSWER_HUMAN,
    LOCAL
  }
}
