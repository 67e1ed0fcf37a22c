package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Tells two kinds of messages apart by weighing their features: logistic regression, learned from
/// examples, the same result for the same examples.
final class LinearModel {
  private static final double RATE = 0.5;
  private static final double DECAY = 1e-4;
  private static final long SEED = 14;

  private final float[] weights = new float[Features.COUNT];
  private double bias;

  /// One message to learn from.
  ///
  /// @param features see [Features#of]
  /// @param belongs to the kind that is looked for
  /// @param weight how much it counts, 1 is usual
  @SuppressWarnings("ArrayRecordComponent") // read only, made once
  record Lesson(int[] features, boolean belongs, double weight) {}

  /// @param rounds how often each lesson is repeated; more fits the lessons more closely
  LinearModel(List<Lesson> lessons, int rounds) {
    List<Lesson> order = new ArrayList<>(lessons);
    float[] slopes = new float[Features.COUNT];
    double biasSlope = 1;
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Lesson lesson : order) {
        double scale = scale(lesson.features().length);
        double error = ((lesson.belongs() ? 1 : 0) - score(lesson.features())) * lesson.weight();
        for (int feature : lesson.features()) {
          double slope = error * scale - DECAY * weights[feature];
          slopes[feature] += (float) (slope * slope);
          weights[feature] += (float) (RATE * slope / Math.sqrt(slopes[feature] + 1e-6));
        }
        biasSlope += error * error;
        bias += RATE * error / Math.sqrt(biasSlope);
      }
    }
  }

  /// 0 to 1: how much a message is like those that belong.
  double score(int[] features) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return 1 / (1 + Math.exp(-(bias + sum * scale(features.length))));
  }

  private static double scale(int features) {
    return features == 0 ? 0 : 1 / Math.sqrt(features);
  }
}
