package org.elternlotse.knowledge.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Topics in order of fit.
record Ranked(List<Hit> hits) {

  /// One topic.
  ///
  /// @param score sum over the whole topic and its best phrasing, 0 and up
  /// @param similarity cosine of the text with the topic's most similar phrasing, 0 to 1
  record Hit(SearchTopic topic, float score, float similarity) {}

  static Ranked of(
      List<SearchTopic> topics, float[] scores, float[] best, float length, int limit) {
    float norm = length > 0 ? length : 1;
    List<Hit> hits =
        IntStream.range(0, scores.length)
            .filter(i -> scores[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
            .limit(limit)
            .map(i -> new Hit(topics.get(i), scores[i] / norm, best[i] / norm))
            .toList();
    return new Ranked(hits);
  }
}
