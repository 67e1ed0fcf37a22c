package org.elternlotse.knowledge.search;

import java.util.Arrays;

/// The documents that hold one feature, with the weight it has in each. Grows while the index is
/// built, read-only afterwards.
final class Postings {
  private int[] documents = new int[2];
  private float[] weights = new float[2];
  private int size;

  void add(int document, float weight) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    documents[size] = document;
    weights[size] = weight;
    size++;
  }

  int size() {
    return size;
  }


  /// Adds each document's weight times the factor to its score.
  void addTo(float[] scores, float factor) {
    for (int i = 0; i < size; i++) {
      scores[documents[i]] += weights[i] * factor;
    }
  }

  /// Replaces each weight by what the function makes of document and weight.
  void replace(Weighing weighing) {
    for (int i = 0; i < size; i++) {
      weights[i] = weighing.weight(documents[i], weights[i]);
    }
    documents = Arrays.copyOf(documents, size);
    weights = Arrays.copyOf(weights, size);
  }

  @FunctionalInterface
  interface Weighing {
    float weight(int document, float count);
  }
}
