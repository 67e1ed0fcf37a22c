package org.elternlotse.knowledge.danger;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much a message sounds like the examples of danger, for what no signal has a word for. Second
/// to the signals: it can add a danger, never take one away. What it has learned from are the
/// sentences of the content files, so that a new example teaches it at the next load.
final class Likeness {
  /// From here on it is an alarm. Measured: above it, few ordinary questions are met.
  static final double ALARM = 0.75;

  /// From here on a human should look at it within the day.
  static final double NOTICE = 0.6;

  /// Below it a message is like ordinary questions, whatever word it contains.
  static final double ORDINARY = 0.3;

  private static final int FEWEST_WORDS = 4;
  private static final int NEIGHBOURS = 7;

  private final LinearModel model;
  private final List<Sample> samples;

  /// One example of danger.
  @SuppressWarnings("ArrayRecordComponent") // read only, made once
  record Sample(int[] features, Danger danger) {}

  Likeness(LinearModel model, List<Sample> samples) {
    this.model = model;
    this.samples = List.copyOf(samples);
  }

  /// What the message sounds like, if it sounds like danger at all.
  ///
  /// @param words with the marks of beginning and end
  Optional<Danger> of(List<Word> words, int[] features) {
    if (words.size() - 2 < FEWEST_WORDS || samples.isEmpty()) {
      return Optional.empty();
    }
    double score = model.score(features);
    if (score < NOTICE) {
      return Optional.empty();
    }
    Danger nearest = nearest(features);
    return Optional.of(
        score >= ALARM ? nearest : new Danger(nearest.kind(), DangerLevel.HOURS, nearest.card()));
  }

  /// Whether the message sounds like what parents ask every day.
  boolean isOrdinary(List<Word> words, int[] features) {
    return words.size() - 2 >= FEWEST_WORDS && model.score(features) < ORDINARY;
  }

  /// How near each class is, the nearer the higher; classes that are far have no entry.
  Map<DangerClass, Double> nearness(int[] features) {
    Map<DangerClass, Double> nearness = new EnumMap<>(DangerClass.class);
    for (Neighbour neighbour : neighbours(features)) {
      nearness.merge(neighbour.sample().danger().kind(), neighbour.similarity(), Double::sum);
    }
    return nearness;
  }

  private Danger nearest(int[] features) {
    Map<DangerClass, Double> nearness = nearness(features);
    List<Neighbour> neighbours = neighbours(features);
    DangerClass kind = neighbours.getFirst().sample().danger().kind();
    for (DangerClass each : nearness.keySet()) {
      if (nearness.getOrDefault(each, 0.0) > nearness.getOrDefault(kind, 0.0)) {
        kind = each;
      }
    }
    DangerClass found = kind;
    return neighbours.stream()
        .map(neighbour -> neighbour.sample().danger())
        .filter(danger -> danger.kind() == found)
        .findFirst()
        .orElseThrow();
  }

  private record Neighbour(Sample sample, double similarity) {}

  /// The nearest examples, nearest first; there is at least one sample.
  private List<Neighbour> neighbours(int[] features) {
    BitSet mine = new BitSet(Features.COUNT);
    for (int feature : features) {
      mine.set(feature);
    }
    return samples.stream()
        .map(sample -> new Neighbour(sample, similarity(mine, features.length, sample.features())))
        .sorted((a, b) -> Double.compare(b.similarity(), a.similarity()))
        .limit(NEIGHBOURS)
        .toList();
  }

  private double similarity(BitSet mine, int size, int[] other) {
    double shared = 0;
    for (int feature : other) {
      if (mine.get(feature)) {
        shared += model.rarity(feature);
      }
    }
    return shared / Math.sqrt((double) size * Math.max(1, other.length));
  }
}
