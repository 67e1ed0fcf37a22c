package org.elternlotse.knowledge.search;

import java.util.List;
import org.elternlotse.knowledge.Findings.Confidence;

/// How far the first topic can be trusted: by its own fit and by the distance to the second. The
/// numbers were fitted on the development sets.
final class Calibration {
  private static final double KNOWN = 2;
  private static final double CLEAR = 0.9;
  private static final double BEST_SCORE = 12;

  private Calibration() {}

  static Confidence of(List<Ranker.Hit> hits) {
    if (hits.isEmpty() || hits.getFirst().score() < KNOWN) {
      return Confidence.NONE;
    }
    double second = hits.size() > 1 ? hits.get(1).score() : 0;
    return second < CLEAR * hits.getFirst().score() ? Confidence.SURE : Confidence.UNSURE;
  }

  static double score(Ranker.Hit hit) {
    return Math.clamp(hit.score() / BEST_SCORE, 0.0, 1.0);
  }
}
