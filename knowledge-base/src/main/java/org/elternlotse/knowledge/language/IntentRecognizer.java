package org.elternlotse.knowledge.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.Intent;

/// Recognises what a message wants besides looking something up, by the rules of
/// `content/intents.yaml`. Immutable, thread-safe.
///
/// A long message is a question even if it says hello or thank you: every rule has a length up to
/// which it counts.
public final class IntentRecognizer {
  private static final int SLACK = 5;

  private final Set<String> fillers;
  private final List<Rule> rules;

  /// Takes the rules.
  ///
  /// @param fillers folded words that do not count when a whole message is compared
  /// @param rules by falling precedence
  public IntentRecognizer(Set<String> fillers, List<Rule> rules) {
    this.fillers = Set.copyOf(fillers);
    this.rules = List.copyOf(rules);
  }

  /// The intent of a message; [Intent#QUESTION] when no rule fits.
  public Intent recognize(String text) {
    List<String> words = Words.of(text).stream().map(Words::fold).toList();
    if (words.isEmpty()) {
      return Intent.UNCLEAR;
    }
    Optional<Rule> whole = rules.stream().filter(rule -> isWhole(words, rule)).findFirst();
    if (whole.isPresent()) {
      return whole.get().intent();
    }
    Optional<Rule> part = rules.stream().filter(rule -> hasPart(words, rule)).findFirst();
    if (part.isPresent()) {
      return part.get().intent();
    }
    return words.stream().allMatch(word -> Words.isEmoji(word) || word.length() < 2)
        ? Intent.UNCLEAR
        : Intent.QUESTION;
  }

  private boolean isWhole(List<String> words, Rule rule) {
    if (words.size() > rule.maxWords()) {
      return false;
    }
    List<String> told = words.stream().distinct().toList();
    List<String> core = core(told);
    return rule.whole().stream()
        .anyMatch(phrase -> phrase.equals(told) || (!core.isEmpty() && core(phrase).equals(core)));
  }

  private List<String> core(List<String> words) {
    return words.stream().filter(word -> !fillers.contains(word) && !Words.isEmoji(word)).toList();
  }

  private static boolean hasPart(List<String> words, Rule rule) {
    return words.size() <= rule.maxWords()
        && rule.unless().stream().noneMatch(veto -> words.stream().anyMatch(veto::fits))
        && rule.part().stream().anyMatch(pattern -> occurs(pattern, words));
  }

  /// Whether every slot of a pattern finds a word of its own within a short stretch.
  private static boolean occurs(List<Slot> pattern, List<String> words) {
    int stretch = pattern.size() + SLACK;
    for (int start = 0; start < words.size(); start++) {
      if (pattern.stream().anyMatch(slotAt(words.get(start)))
          && fits(pattern, words.subList(start, Math.min(words.size(), start + stretch)))) {
        return true;
      }
    }
    return false;
  }

  private static java.util.function.Predicate<Slot> slotAt(String word) {
    return slot -> slot.fits(word);
  }

  private static boolean fits(List<Slot> pattern, List<String> words) {
    boolean[] used = new boolean[words.size()];
    for (Slot slot : pattern) {
      int at = -1;
      for (int i = 0; i < words.size() && at < 0; i++) {
        if (!used[i] && slot.fits(words.get(i))) {
          at = i;
        }
      }
      if (at < 0) {
        return false;
      }
      used[at] = true;
    }
    return true;
  }

  /// How one intent is recognised.
  ///
  /// @param whole folded words of whole messages
  /// @param part patterns that may stand anywhere in a message
  /// @param unless words that forbid `part`
  /// @param maxWords length in words up to which the rule counts
  public record Rule(
      Intent intent,
      List<List<String>> whole,
      List<List<Slot>> part,
      List<Slot> unless,
      int maxWords) {
    public Rule {
      whole = List.copyOf(whole);
      part = List.copyOf(part);
      unless = List.copyOf(unless);
    }
  }

  /// One place in a pattern: one of several words, or beginnings of words.
  public record Slot(Set<String> words, List<String> beginnings) {
    public Slot {
      words = Set.copyOf(words);
      beginnings = List.copyOf(beginnings);
    }

    /// Reads `mit|zu|mensch*`.
    public static Slot parse(String text) {
      List<String> all =
          List.of(Words.fold(text.toLowerCase(java.util.Locale.GERMAN)).split("\\|"));
      return new Slot(
          Set.copyOf(new java.util.HashSet<>(all.stream().filter(w -> !w.endsWith("*")).toList())),
          all.stream()
              .filter(w -> w.endsWith("*"))
              .map(w -> w.substring(0, w.length() - 1))
              .toList());
    }

    boolean fits(String word) {
      return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }
  }
}
