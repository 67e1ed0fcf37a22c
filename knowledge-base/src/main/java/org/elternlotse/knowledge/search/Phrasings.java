package org.elternlotse.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The single phrasings of all topics, to see how close a text comes to one of them. Lucene ranks
/// topics as wholes; a question that is nearly one known phrasing deserves more than its share.
final class Phrasings {
  private final Map<String, Integer> ids = new HashMap<>();
  private final TopicIndex index;
  private final List<List<Vector>> byTopic = new ArrayList<>();

  /// Reads the phrasings.
  ///
  /// @param phrasings features of each phrasing of each topic, topics in the order of the index
  Phrasings(TopicIndex index, List<List<Map<String, Float>>> phrasings) {
    this.index = index;
    for (List<Map<String, Float>> topic : phrasings) {
      byTopic.add(topic.stream().map(this::vector).toList());
    }
  }

  private Vector vector(Map<String, Float> features) {
    int[] feature = new int[features.size()];
    float[] weight = new float[features.size()];
    double squares = 0;
    int n = 0;
    for (String name : features.keySet()) {
      feature[n] = ids.computeIfAbsent(name, _ -> ids.size());
      weight[n] = index.rarity(name);
      squares += weight[n] * weight[n];
      n++;
    }
    float norm = (float) Math.sqrt(squares);
    for (int i = 0; i < n && norm > 0; i++) {
      weight[i] /= norm;
    }
    return new Vector(feature, weight);
  }

  /// A text made ready to be compared.
  Question question(Map<String, Float> text) {
    float[] weights = new float[ids.size()];
    double squares = 0;
    for (String name : text.keySet()) {
      float rarity = index.rarity(name);
      squares += rarity * rarity;
      Integer id = ids.get(name);
      if (id != null) {
        weights[id] = rarity;
      }
    }
    return new Question(weights, (float) Math.sqrt(squares));
  }

  /// One text against the phrasings of a topic.
  final class Question {
    private final float[] weights;
    private final float length;

    private Question(float[] weights, float length) {
      this.weights = weights;
      this.length = length;
    }

    /// Length of the text's vector: how much it says that the index knows.
    float length() {
      return length;
    }

    /// Cosine with the most similar phrasing of a topic, times [#length()].
    float best(int topic) {
      float best = 0;
      for (Vector phrasing : byTopic.get(topic)) {
        float sum = 0;
        for (int i = 0; i < phrasing.features.length; i++) {
          sum += phrasing.weights[i] * weights[phrasing.features[i]];
        }
        best = Math.max(best, sum);
      }
      return best;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, only read
  private record Vector(int[] features, float[] weights) {}
}
