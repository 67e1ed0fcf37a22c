package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elternlotse.knowledge.language.Lemmas;
import org.jspecify.annotations.Nullable;

/// All words that occur in signals. Says for a word of a message which *sets* of interchangeable
/// words it belongs to. A word that no dictionary knows may be a typo of a longer signal word.
final class Lexicon {
  private static final int[] NONE = {};
  private static final int LETTERS = 26;
  private static final int SHORTEST_JOINED = 6;

  private final Map<String, BitSet> whole = new HashMap<>();
  private final Map<String, BitSet> exactly = new HashMap<>();
  private final Map<String, BitSet> beginnings = new HashMap<>();
  private final List<Loose> inside = new ArrayList<>();
  private final List<List<Loose>> forgiving = new ArrayList<>();
  private int longestBeginning;

  /// @param letters which of `a` to `z` the pattern has, one bit each
  private record Loose(WordPattern pattern, BitSet sets, int letters) {}

  /// @param sets the n-th list holds the interchangeable words of set n
  Lexicon(List<List<WordPattern>> sets) {
    for (int i = 0; i < LETTERS; i++) {
      forgiving.add(new ArrayList<>());
    }
    Map<WordPattern, BitSet> membership = new HashMap<>();
    for (int set = 0; set < sets.size(); set++) {
      for (WordPattern pattern : sets.get(set)) {
        membership.computeIfAbsent(pattern, _ -> new BitSet()).set(set);
      }
    }
    membership.forEach(this::add);
  }

  private void add(WordPattern pattern, BitSet sets) {
    String core = pattern.core();
    switch (pattern) {
      case WordPattern.Whole _ -> whole.put(core, sets);
      case WordPattern.Exactly _ -> exactly.put(core, sets);
      case WordPattern.Beginning _ -> {
        beginnings.put(core, sets);
        longestBeginning = Math.max(longestBeginning, core.length());
      }
      case WordPattern.Ending _, WordPattern.Inside _ ->
          inside.add(new Loose(pattern, sets, letters(core)));
    }
    boolean comparable =
        pattern instanceof WordPattern.Whole || pattern instanceof WordPattern.Beginning;
    int letter = core.charAt(0) - 'a';
    if (comparable && core.length() >= 5 && letter >= 0 && letter < LETTERS) {
      forgiving.get(letter).add(new Loose(pattern, sets, letters(core)));
    }
  }

  /// Numbers of the sets that a word belongs to, ascending.
  ///
  /// @param german a word that it knows is no typo
  int[] setsOf(Word word, Lemmas.Reader german) {
    BitSet found = new BitSet();
    collect(found, whole.get(word.squeezed()));
    collect(found, whole.get(word.squeezed() + "e")); // "geh", "zock" for "gehe", "zocke"
    collect(found, exactly.get(word.folded()));
    int longest = Math.min(word.squeezed().length(), longestBeginning);
    for (int length = 2; length <= longest; length++) {
      collect(found, beginnings.get(word.squeezed().substring(0, length)));
    }
    for (Loose loose : inside) {
      boolean fits =
          loose.pattern() instanceof WordPattern.Ending
              ? word.squeezed().endsWith(loose.pattern().core())
              : word.squeezed().contains(loose.pattern().core());
      if (fits) {
        collect(found, loose.sets());
      }
    }
    if (word.mayBeMisspelled() && german.of(word.written()).isEmpty()) {
      collectNear(found, word.squeezed());
    }
    return found.isEmpty() ? NONE : found.stream().toArray();
  }

  /// Sets of two words written apart that belong together: `um bringen`, `bade wanne`.
  int[] setsOfJoined(Word first, Word second) {
    String joined = Spelling.squeeze(first.folded() + second.folded());
    if (joined.length() < SHORTEST_JOINED || first.folded().equals("er")) { // "er trinkt"
      return NONE;
    }
    BitSet found = new BitSet();
    collect(found, whole.get(joined));
    int longest = Math.min(joined.length(), longestBeginning);
    int shortest = Math.max(SHORTEST_JOINED, first.squeezed().length() + 2);
    for (int length = shortest; length <= longest; length++) {
      collect(found, beginnings.get(joined.substring(0, length)));
    }
    return found.isEmpty() ? NONE : found.stream().toArray();
  }

  private void collectNear(BitSet found, String written) {
    int letter = written.charAt(0) - 'a';
    if (letter < 0 || letter >= LETTERS) {
      return;
    }
    int letters = letters(written);
    for (Loose loose : forgiving.get(letter)) {
      String core = loose.pattern().core();
      boolean prefix = loose.pattern() instanceof WordPattern.Beginning;
      int limit = core.length() >= 9 ? 2 : 1;
      if (core.length() <= written.length() + limit
          && Integer.bitCount(loose.letters() & ~letters) <= limit
          && (prefix || Math.abs(core.length() - written.length()) <= limit)
          && Spelling.isNear(core, written, prefix, limit)) {
        collect(found, loose.sets());
      }
    }
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'a';
      if (letter >= 0 && letter < LETTERS) {
        letters |= 1 << letter;
      }
    }
    return letters;
  }

  private static void collect(BitSet found, @Nullable BitSet sets) {
    if (sets != null) {
      found.or(sets);
    }
  }
}
