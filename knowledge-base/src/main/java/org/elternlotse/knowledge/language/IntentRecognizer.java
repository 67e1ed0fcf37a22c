package org.elternlotse.knowledge.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<List<String>, Intent> exact = new HashMap<>();
  private final Map<List<String>, Intent> cores = new HashMap<>();

  /// Takes the rules.
  ///
  /// @param fillers folded words that do not count when a whole message is compared
  /// @param rules by falling precedence
  public IntentRecognizer(Set<String> fillers, List<Rule> rules) {
    this.fillers = Set.copyOf(fillers);
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      for (List<String> phrase : rule.whole()) {
        exact.putIfAbsent(phrase, rule.intent());
        cores.putIfAbsent(core(phrase), rule.intent());
      }
    }
    cores.remove(List.of());
  }

  /// The intent of a message; [Intent#QUESTION] when no rule fits.
  public Intent recognize(String text) {
    List<String> words = Words.of(text).stream().map(Words::fold).toList();
    if (words.isEmpty()) {
      return Intent.UNCLEAR;
    }
    List<String> told = words.stream().distinct().toList();
    Intent whole = exact.getOrDefault(told, cores.get(core(told)));
    if (whole != null) {
      return whole;
    }
    for (Rule rule : rules) {
      if (words.size() <= rule.maxWords() && hasPart(words, rule)) {
        return rule.intent();
      }
    }
    return words.stream().allMatch(word -> Words.isEmoji(word) || word.length() < 2)
        ? Intent.UNCLEAR
        : Intent.QUESTION;
  }

  private List<String> core(List<String> words) {
    return words.stream().filter(word -> !fillers.contains(word) && !Words.isEmoji(word)).toList();
  }

  private static boolean hasPart(List<String> words, Rule rule) {
    for (List<Slot> pattern : rule.part()) {
      if (fits(pattern, words) && occurs(pattern, words)) {
        return rule.unless().stream().noneMatch(veto -> words.stream().anyMatch(veto::fits));
      }
    }
    return false;
  }

  /// Whether every slot of a pattern finds a word of its own within a short stretch.
  private static boolean occurs(List<Slot> pattern, List<String> words) {
    int stretch = pattern.size() + SLACK;
    for (int start = 0; start == 0 || start + stretch <= words.size(); start++) {
      if (fits(pattern, words.subList(start, Math.min(words.size(), start + stretch)))) {
        return true;
      }
    }
    return false;
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
      if (words.contains(word)) {
        return true;
      }
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }
}
