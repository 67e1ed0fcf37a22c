package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.elternlotse.knowledge.language.Lemmas;

/// Numbers the words, phrases and groups of all signals, each only once, and puts [PatternIndex]
/// together.
final class PatternIndexBuilder {
  private static final int MOST_VARIANTS = 400;

  private final MessageWords cutter;
  private final Map<String, List<String>> lists;
  private final Map<Set<WordPattern>, Integer> sets = new LinkedHashMap<>();
  private final Map<List<Integer>, Integer> phrases = new LinkedHashMap<>();
  private final Map<Set<Integer>, Integer> groups = new LinkedHashMap<>();
  private final Map<List<String>, Integer> known = new HashMap<>();

  /// @param lists words that signals name together, as `@name`; entries may name other lists
  PatternIndexBuilder(MessageWords cutter, Map<String, List<String>> lists) {
    this.cutter = cutter;
    this.lists = Map.copyOf(lists);
  }

  /// @throws IllegalArgumentException with a German sentence
  PatternIndex.Pattern pattern(String line) {
    PatternText text = PatternText.parse(line);
    List<Integer> wanted = text.groups().stream().map(this::group).toList();
    List<Integer> exceptions =
        text.exceptions().isEmpty() ? List.of() : List.of(group(text.exceptions()));
    return new PatternIndex.Pattern(wanted, text.window(), exceptions);
  }

  /// The number of a group, new or known.
  ///
  /// @throws IllegalArgumentException with a German sentence
  int group(List<String> alternatives) {
    Integer number = known.get(alternatives);
    if (number != null) {
      return number;
    }
    Set<WordPattern> single = new TreeSet<>(PatternIndexBuilder::compare);
    Set<Integer> members = new TreeSet<>();
    for (String alternative : alternatives) {
      for (List<Set<WordPattern>> phrase : expand(alternative, 0)) {
        if (phrase.size() == 1) {
          single.addAll(phrase.getFirst());
        } else {
          members.add(phrase(phrase.stream().map(this::set).toList()));
        }
      }
    }
    if (!single.isEmpty()) {
      members.add(phrase(List.of(set(single))));
    }
    int group = number(groups, Set.copyOf(members));
    known.put(List.copyOf(alternatives), group);
    return group;
  }

  /// Puts the index together.
  ///
  /// @param fillers words that may stand inside any phrase
  PatternIndex build(List<String> fillers, Lemmas lemmas) {
    Set<WordPattern> filling = fillers.stream().map(WordPattern::parse).collect(Collectors.toSet());
    int fillerSet = number(sets, Set.copyOf(filling));
    List<List<WordPattern>> words = sets.keySet().stream().map(List::copyOf).toList();
    List<int[]> steps =
        phrases.keySet().stream()
            .map(phrase -> phrase.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    List<TreeSet<Integer>> owners = new ArrayList<>();
    steps.forEach(_ -> owners.add(new TreeSet<>()));
    groups.forEach((members, group) -> members.forEach(phrase -> owners.get(phrase).add(group)));
    List<int[]> groupsOfPhrase =
        owners.stream().map(of -> of.stream().mapToInt(Integer::intValue).toArray()).toList();
    return new PatternIndex(
        new Lexicon(words), lemmas, steps, groupsOfPhrase, groups.size(), words.size(), fillerSet);
  }

  private int set(Set<WordPattern> words) {
    return words.isEmpty() ? PatternIndex.GAP : number(sets, Set.copyOf(words));
  }

  private int phrase(List<Integer> steps) {
    return number(phrases, steps);
  }

  private static <K> int number(Map<K, Integer> numbers, K key) {
    Integer next = numbers.size();
    Integer before = numbers.putIfAbsent(key, next);
    return before == null ? next : before;
  }

  /// All sequences of word sets that an alternative stands for; a gap is the empty set.
  private List<List<Set<WordPattern>>> expand(String alternative, int depth) {
    if (depth > 5) {
      throw new IllegalArgumentException("Die Wortlisten verweisen im Kreis aufeinander.");
    }
    List<List<Set<WordPattern>>> soFar = List.of(List.of());
    for (String step : alternative.strip().split("\\s+", -1)) {
      List<List<Set<WordPattern>>> options = options(step, depth);
      List<List<Set<WordPattern>>> longer = new ArrayList<>();
      for (List<Set<WordPattern>> start : soFar) {
        for (List<Set<WordPattern>> option : options) {
          List<Set<WordPattern>> joined = new ArrayList<>(start);
          joined.addAll(option);
          longer.add(joined);
        }
      }
      soFar = longer;
      if (soFar.size() > MOST_VARIANTS) {
        throw new IllegalArgumentException("Die Zeile hat zu viele Varianten; teile sie auf.");
      }
    }
    for (List<Set<WordPattern>> phrase : soFar) {
      if (phrase.getFirst().isEmpty() || phrase.getLast().isEmpty()) {
        throw new IllegalArgumentException("„...“ darf nicht am Rand stehen.");
      }
    }
    return soFar;
  }

  private List<List<Set<WordPattern>>> options(String step, int depth) {
    if (step.equals("...")) {
      return List.of(List.of(Set.of()));
    }
    if (step.startsWith("@")) {
      List<String> words = lists.get(step.substring(1));
      if (words == null) {
        throw new IllegalArgumentException("Die Wortliste „" + step + "“ gibt es nicht.");
      }
      return merge(words.stream().flatMap(word -> expand(word, depth + 1).stream()).toList());
    }
    return List.of(words(step));
  }

  /// Alternatives of one word each become one set.
  private static List<List<Set<WordPattern>>> merge(List<List<Set<WordPattern>>> options) {
    Set<WordPattern> single = new TreeSet<>(PatternIndexBuilder::compare);
    List<List<Set<WordPattern>>> merged = new ArrayList<>();
    for (List<Set<WordPattern>> option : options) {
      if (option.size() == 1) {
        single.addAll(option.getFirst());
      } else {
        merged.add(option);
      }
    }
    if (!single.isEmpty()) {
      merged.add(List.of(single));
    }
    return merged;
  }

  /// A word as signals write it is cut like a message, so that both agree (`5wo`, `geht's`,
  /// `nimmer`).
  private List<Set<WordPattern>> words(String step) {
    if (step.equals("^") || step.equals("$")) {
      return List.of(Set.of(new WordPattern.Exactly(step)));
    }
    if (step.startsWith("=") || step.contains("*")) {
      try {
        return List.of(Set.of(WordPattern.parse(step)));
      } catch (IllegalArgumentException _) {
        throw new IllegalArgumentException("„" + step + "“ lässt zu wenig vom Wort übrig.");
      }
    }
    List<Word> words = cutter.of(step);
    if (words.size() == 2) {
      throw new IllegalArgumentException("„" + step + "“ ist kein Wort.");
    }
    return words.subList(1, words.size() - 1).stream()
        .map(word -> Set.<WordPattern>of(new WordPattern.Whole(word.squeezed())))
        .toList();
  }

  private static int compare(WordPattern a, WordPattern b) {
    return a.toString().compareTo(b.toString());
  }
}
