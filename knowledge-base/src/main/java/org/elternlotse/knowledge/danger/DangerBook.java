package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All signals, cards and help lines of the content files. Immutable, thread-safe, local; typically
/// well under a millisecond a message. Read by [DangerReader].
public final class DangerBook {
  private final MessageWords cutter;
  private final PatternIndex index;
  private final List<Signal> signals;
  private final Likeness likeness;
  private final Map<String, CardTexts> cards;
  private final List<EmergencyContact> alwaysOpen;

  /// A card as written: the first showing and, in other words, every later one.
  record CardTexts(DangerCard first, DangerCard again) {}

  /// @param cards by id; holds the card of every signal and example
  DangerBook(
      MessageWords cutter,
      PatternIndex index,
      List<Signal> signals,
      Likeness likeness,
      Map<String, CardTexts> cards,
      List<EmergencyContact> alwaysOpen) {
    this.cutter = cutter;
    this.index = index;
    this.signals = List.copyOf(signals);
    this.likeness = likeness;
    this.cards = Map.copyOf(cards);
    this.alwaysOpen = List.copyOf(alwaysOpen);
  }

  /// Signals of danger in one text of any length and language; long texts are cut in the middle.
  /// One danger a class, the most urgent of its signals; of equally urgent ones first the class
  /// whose examples the text is most like. Never throws.
  public Assessment assess(String text) {
    List<Word> words = cutter.of(text);
    int[] features = Features.of(words);
    Sightings sightings = index.look(words);
    boolean ordinary = likeness.isOrdinary(words, features);
    Map<DangerClass, Danger> worst = new EnumMap<>(DangerClass.class);
    List<String> fired = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal.patterns().stream().anyMatch(sightings::fires)
          && signal.unless().stream().noneMatch(sightings::seen)) {
        fired.add(signal.id());
        worst.merge(
            signal.danger().kind(), softened(signal, sightings, ordinary), DangerBook::moreUrgent);
      }
    }
    // What it has learned from is German; of other scripts it knows nothing but chance.
    Optional<Danger> like = mostlyLatin(text) ? likeness.of(words, features) : Optional.empty();
    if (like.isPresent()) {
      fired.add("like-" + like.get().kind().key());
      worst.merge(like.get().kind(), like.get(), DangerBook::moreUrgent);
    }
    return fired.isEmpty()
        ? Assessment.CALM
        : new Assessment(mostUrgentFirst(worst.values(), features), fired);
  }

  private List<Danger> mostUrgentFirst(Iterable<Danger> dangers, int[] features) {
    List<Danger> sorted = new ArrayList<>();
    dangers.forEach(sorted::add);
    if (sorted.size() > 1) {
      sorted.sort(
          Comparator.comparing(Danger::level)
              .thenComparingDouble(danger -> -likeness.fit(danger.kind(), features))
              .thenComparing(Danger::kind));
    }
    return sorted;
  }

  private static boolean mostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > letters;
  }

  private static Danger moreUrgent(Danger a, Danger b) {
    return b.level().compareTo(a.level()) < 0 ? b : a;
  }

  /// What sounds ordinary, or like a joke, is no alarm; a human sees it all the same.
  private static Danger softened(Signal signal, Sightings sightings, boolean ordinary) {
    Danger danger = signal.danger();
    return ordinary || signal.softenedBy().stream().anyMatch(sightings::seen)
        ? new Danger(danger.kind(), DangerLevel.HOURS, danger.card())
        : danger;
  }

  /// Which lines of which signals fired, as `id.line` counted from 1: for whoever writes signals.
  List<String> explain(String text) {
    List<Word> words = cutter.of(text);
    Sightings sightings = index.look(words);
    List<String> lines = new ArrayList<>();
    for (Signal signal : signals) {
      for (int i = 0; i < signal.patterns().size(); i++) {
        if (sightings.fires(signal.patterns().get(i))) {
          lines.add(signal.id() + "." + (i + 1));
        }
      }
    }
    likeness
        .of(words, Features.of(words))
        .ifPresent(like -> lines.add("like-" + like.kind().key() + "/" + like.level().key()));
    return lines;
  }

  /// The fixed card for a danger that [#assess] returned.
  ///
  /// @param shownBefore true for the shorter, differently worded text of the second time
  /// @throws IllegalArgumentException for a card that no file has
  public DangerCard card(Danger danger, boolean shownBefore) {
    CardTexts card = cards.get(danger.card());
    if (card == null) {
      throw new IllegalArgumentException("no card " + danger.card());
    }
    return shownBefore ? card.again() : card.first();
  }

  /// Help lines that answer at any hour and cost nothing, in the order shown.
  public List<EmergencyContact> alwaysOpen() {
    return alwaysOpen;
  }
}
