package org.elternlotse.knowledge.danger;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much a message sounds like the examples of danger, for what no signal has a word for. Second
/// to the signals: it can add a danger, and it can make of a signal in a long message that sounds
/// quite ordinary something to look at rather than an alarm; it never takes one away. What it has
/// learned from are the sentences of the content files, so that a new example teaches it at the
/// next load.
final class Likeness {
  /// From here on it is an alarm. A lower value finds more dangers and alarms more ordinary
  /// questions; `DangerReport` in the test tree measures both.
  static final double ALARM = 0.7;

  /// From here on a human should look at it within the day.
  static final double NOTICE = 0.55;

  /// Below it a message is like ordinary questions, whatever word it contains.
  static final double ORDINARY = 0.2;

  /// Both the danger and its class must be as certain as this for the card of the class; else the
  /// card is shown that fits any danger and accuses nobody of anything.
  static final double CERTAIN_DANGER = 0.85;

  static final double CERTAIN_CLASS = 0.5;

  /// The card that fits any danger.
  static final String UNSURE_CARD = "unsure";

  private static final int FEWEST_WORDS = 9;
  private static final int LONG_MESSAGE = 20;

  private final LinearModel danger;
  private final Map<DangerClass, LinearModel> classes;
  private final List<Sample> samples;

  /// One example of danger.
  @SuppressWarnings("ArrayRecordComponent") // read only, made once
  record Sample(int[] features, Danger danger) {}

  /// @param danger tells danger from no danger
  /// @param classes tell the dangers of one class from those of the others
  /// @param samples examples of every class that has a model
  Likeness(LinearModel danger, Map<DangerClass, LinearModel> classes, List<Sample> samples) {
    this.danger = danger;
    this.classes = Map.copyOf(classes);
    this.samples = List.copyOf(samples);
  }

  /// What the message sounds like, if it sounds like danger at all.
  ///
  /// @param words with the marks of beginning and end
  Optional<Danger> of(List<Word> words, int[] features) {
    if (isTooShort(words) || classes.isEmpty()) {
      return Optional.empty();
    }
    double score = danger.score(features);
    if (score < NOTICE) {
      return Optional.empty();
    }
    DangerClass kind =
        classes.keySet().stream()
            .max(Comparator.comparingDouble(each -> fit(each, features)))
            .orElseThrow();
    Danger nearest = nearest(kind, features);
    boolean certain = score >= CERTAIN_DANGER && fit(kind, features) >= CERTAIN_CLASS;
    return Optional.of(
        new Danger(
            kind,
            score < ALARM ? DangerLevel.HOURS : nearest.level(),
            certain ? nearest.card() : UNSURE_CARD));
  }

  /// Whether this is a long message that sounds like what parents ask every day: in such, words of
  /// a signal meet by chance. A short one means what it says.
  boolean isOrdinary(List<Word> words, int[] features) {
    return words.size() - 2 >= LONG_MESSAGE && danger.score(features) < ORDINARY;
  }

  /// 0 to 1: how well a class fits a message that is about some danger.
  double fit(DangerClass kind, int[] features) {
    LinearModel model = classes.get(kind);
    return model == null ? 0 : model.score(features);
  }

  private static boolean isTooShort(List<Word> words) {
    return words.size() - 2 < FEWEST_WORDS;
  }

  /// The example of the class that shares most with the message.
  private Danger nearest(DangerClass kind, int[] features) {
    BitSet mine = new BitSet(Features.COUNT);
    for (int feature : features) {
      mine.set(feature);
    }
    return samples.stream()
        .filter(sample -> sample.danger().kind() == kind)
        .max(Comparator.comparingDouble(sample -> overlap(mine, sample.features())))
        .orElseThrow()
        .danger();
  }

  private static double overlap(BitSet mine, int[] other) {
    int shared = 0;
    for (int feature : other) {
      if (mine.get(feature)) {
        shared++;
      }
    }
    return shared / Math.sqrt(Math.max(1, other.length));
  }
}
