package org.elternlotse.knowledge.search;

import org.elternlotse.knowledge.Findings.Confidence;

/// How far the first topic can be trusted: by its own fit, by the distance to the second, and by
/// how much the text says. A logistic curve through the development sets.
final class Calibration {
  private static final double SURE = 0.5;

  private Calibration() {}

  /// A vague message of known words is worth a choice; one without any, or closer to something that
  /// is none of our business, is not understood.
  static Confidence confidence(Ranker.Ranking ranking) {
    if (ranking.hits().isEmpty()
        || !ranking.known()
        || ranking.stranger() > ranking.hits().getFirst().score()) {
      return Confidence.NONE;
    }
    double chance = score(ranking, ranking.hits().getFirst());
    return chance >= SURE ? Confidence.SURE : Confidence.UNSURE;
  }

  /// The chance that a topic is what was asked for, 0 to 1. For the first it is calibrated, for the
  /// others it falls with their fit.
  static double score(Ranker.Ranking ranking, Ranker.Hit hit) {
    double first = ranking.hits().getFirst().score();
    double second = ranking.hits().size() > 1 ? ranking.hits().get(1).score() : 0;
    double rival = Math.max(second, ranking.stranger());
    double logit = -10.2 + 0.92 * first + 1.38 * (first - rival) + 2.4 * Math.log(ranking.length());
    double chance = 1 / (1 + Math.exp(-logit));
    return first > 0 ? chance * hit.score() / first : 0;
  }
}
