package org.elternlotse.knowledge;

import java.util.List;

/// What the knowledge base makes of one question.
///
/// @param intent what the parent wants; topics are only searched for [Intent#QUESTION] and
///   [Intent#WANTS_LOCAL_HELP], for other intents the list may be empty
/// @param topics best first, at most 5
/// @param confidence calibrated on the development sets: [Confidence#SURE] may be answered at once,
///   [Confidence#UNSURE] is offered as a choice, [Confidence#NONE] is not understood
/// @param language ISO 639-1 code of the message (`de`, `tr`, `ar` …), `und` when nobody can tell
public record Findings(
    Intent intent, List<Finding> topics, Confidence confidence, String language) {
  public Findings {
    topics = List.copyOf(topics);
    if (topics.size() > 5) {
      throw new IllegalArgumentException("at most 5 topics");
    }
  }

  /// Nothing asked, nothing found.
  public static Findings none(String language) {
    return new Findings(Intent.QUESTION, List.of(), Confidence.NONE, language);
  }

  /// One topic that may fit.
  ///
  /// @param score 0 to 1, comparable within one question and, roughly, between questions
  /// @param answerable true when there is an article to show
  public record Finding(TopicId topic, double score, boolean answerable) {}

  /// How far the first topic can be trusted.
  public enum Confidence {
    SURE,
    UNSURE,
    NONE
  }
}
