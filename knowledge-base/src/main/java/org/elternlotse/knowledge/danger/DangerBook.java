package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All signals, cards and help lines of the content files. Immutable, thread-safe, local; typically well
/// under 100 µs a message. Read by [DangerReader].
public final class DangerBook {
  private static final Comparator<Danger> MOST_URGENT_FIRST =
      Comparator.comparing(Danger::level).thenComparing(Danger::kind);

  private final PatternIndex index;
  private final List<Signal> signals;
  private final Map<String, CardTexts> cards;
  private final List<EmergencyContact> alwaysOpen;

  /// A card as written: the first showing and, in other words, every later one.
  record CardTexts(DangerCard first, DangerCard again) {}

  /// @param cards by id; holds the card of every signal
  DangerBook(
      PatternIndex index,
      List<Signal> signals,
      Map<String, CardTexts> cards,
      List<EmergencyContact> alwaysOpen) {
    this.index = index;
    this.signals = List.copyOf(signals);
    this.cards = Map.copyOf(cards);
    this.alwaysOpen = List.copyOf(alwaysOpen);
  }

  /// Signals of danger in one text of any length and language; long texts are cut in the middle. One
  /// danger a class, the most urgent of its signals. Never throws.
  public Assessment assess(String text) {
    Sightings sightings = index.look(text);
    Map<DangerClass, Danger> worst = new EnumMap<>(DangerClass.class);
    List<String> fired = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal.patterns().stream().anyMatch(sightings::fires)
          && signal.unless().stream().noneMatch(sightings::seen)) {
        fired.add(signal.id());
        worst.merge(
            signal.danger().kind(),
            softened(signal, sightings),
            (a, b) -> b.level().compareTo(a.level()) < 0 ? b : a);
      }
    }
    return fired.isEmpty()
        ? Assessment.CALM
        : new Assessment(worst.values().stream().sorted(MOST_URGENT_FIRST).toList(), fired);
  }

  /// Which lines of which signals fired, as `id.line` counted from 1: for whoever writes signals.
  List<String> explain(String text) {
    Sightings sightings = index.look(text);
    List<String> lines = new ArrayList<>();
    for (Signal signal : signals) {
      for (int i = 0; i < signal.patterns().size(); i++) {
        if (sightings.fires(signal.patterns().get(i))) {
          lines.add(signal.id() + "." + (i + 1));
        }
      }
    }
    return lines;
  }

  private static Danger softened(Signal signal, Sightings sightings) {
    Danger danger = signal.danger();
    return signal.softenedBy().stream().anyMatch(sightings::seen)
        ? new Danger(danger.kind(), DangerLevel.HOURS, danger.card())
        : danger;
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
