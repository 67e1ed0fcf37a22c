package org.elternlotse.knowledge.search;

import java.util.List;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.Findings.Finding;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.language.Lemmas;

/// Makes of one message what a parent may want to read. Thread-safe.
public final class Finder {
  private static final int MAX_TOPICS = 5;

  private final Lemmas lemmas;
  private final TopicIndex index;

  public Finder(List<SearchTopic> topics, Lemmas lemmas) {
    this.lemmas = lemmas;
    this.index = new TopicIndex(topics, new Features(lemmas.reader()));
  }

  public Findings find(String question) {
    Ranked ranked = index.rank(new Features(lemmas.reader()).of(question), MAX_TOPICS);
    if (ranked.hits().isEmpty()) {
      return Findings.none("de");
    }
    List<Finding> topics =
        ranked.hits().stream()
            .map(
                hit ->
                    new Finding(
                        hit.topic().topic().id(),
                        Math.clamp(hit.score() / 20, 0.0, 1.0),
                        hit.topic().answerable()))
            .toList();
    return new Findings(Intent.QUESTION, topics, confidence(ranked), "de");
  }

  private static Confidence confidence(Ranked ranked) {
    float first = ranked.hits().getFirst().score();
    float second = ranked.hits().size() > 1 ? ranked.hits().get(1).score() : 0;
    if (first < 2) {
      return Confidence.NONE;
    }
    return second < 0.9 * first ? Confidence.SURE : Confidence.UNSURE;
  }
}
