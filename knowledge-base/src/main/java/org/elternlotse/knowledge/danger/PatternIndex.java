package org.elternlotse.knowledge.danger;

import java.util.Arrays;
import java.util.List;
import org.elternlotse.knowledge.language.Lemmas;

/// All signals in the form in which they are looked up: one pass over the words of a message finds
/// every phrase, then each pattern is a question of whether its groups stand near each other.
/// Immutable.
///
/// Terms: a *set* is interchangeable words, a *phrase* a sequence of sets, a *group* phrases of
/// which one is enough, a *pattern* groups that must all be there. All are numbered.
final class PatternIndex {
  static final int USUAL_WINDOW = 8;
  static final int LONGEST_GAP = 5;

  /// A step of a phrase that lets up to [#LONGEST_GAP] words pass.
  static final int GAP = -1;

  private static final int MOST_FILLERS = 2;

  private final Lexicon lexicon;
  private final Lemmas lemmas;
  private final int[][] phrases;
  private final int[][] phrasesStartingWith;
  private final int[][] groupsOfPhrase;
  private final int groupCount;
  private final int fillers;

  /// One pattern.
  ///
  /// @param window most words from the first to the last word of the match
  /// @param exceptions groups that must not occur in or beside the match
  record Pattern(List<Integer> groups, int window, List<Integer> exceptions) {
    Pattern {
      groups = List.copyOf(groups);
      exceptions = List.copyOf(exceptions);
    }
  }

  /// @param phrases sets of each phrase, first step never a gap
  /// @param groupsOfPhrase groups that each phrase is an alternative of
  /// @param fillers number of the set of words that may stand inside any phrase
  PatternIndex(
      Lexicon lexicon,
      Lemmas lemmas,
      List<int[]> phrases,
      List<int[]> groupsOfPhrase,
      int groupCount,
      int setCount,
      int fillers) {
    this.lexicon = lexicon;
    this.lemmas = lemmas;
    this.phrases = phrases.toArray(int[][]::new);
    this.groupsOfPhrase = groupsOfPhrase.toArray(int[][]::new);
    this.groupCount = groupCount;
    this.fillers = fillers;
    this.phrasesStartingWith = byFirstSet(this.phrases, setCount);
  }

  private static int[][] byFirstSet(int[][] phrases, int setCount) {
    int[][] result = new int[setCount][];
    Arrays.fill(result, new int[0]);
    for (int phrase = 0; phrase < phrases.length; phrase++) {
      int first = phrases[phrase][0];
      result[first] = Arrays.copyOf(result[first], result[first].length + 1);
      result[first][result[first].length - 1] = phrase;
    }
    return result;
  }

  /// Everything that occurs in a message.
  Sightings look(List<Word> words) {
    int count = words.size();
    int[][] sets = new int[count][];
    int[][] joined = new int[count][];
    Lemmas.Reader german = lemmas.reader();
    for (int i = 0; i < count; i++) {
      sets[i] = lexicon.setsOf(words.get(i), german);
    }
    for (int i = 0; i < count; i++) {
      joined[i] = i + 1 < count ? lexicon.setsOfJoined(words.get(i), words.get(i + 1)) : new int[0];
    }
    Sightings sightings = new Sightings(groupCount);
    for (int i = 0; i < count; i++) {
      for (int set : sets[i]) {
        for (int phrase : phrasesStartingWith[set]) {
          note(phrase, i, end(phrases[phrase], 1, i, sets, joined), words, sightings);
        }
      }
      for (int set : joined[i]) {
        for (int phrase : phrasesStartingWith[set]) {
          note(phrase, i, end(phrases[phrase], 1, i + 1, sets, joined), words, sightings);
        }
      }
    }
    return sightings;
  }

  private void note(int phrase, int start, int end, List<Word> words, Sightings sightings) {
    if (end < 0) {
      return;
    }
    for (int group : groupsOfPhrase[phrase]) {
      sightings.add(group, words.get(start).position(), words.get(end).position());
    }
  }

  /// Index of the last word of the phrase when its steps from `step` on follow after word `at`, or
  /// -1.
  private int end(int[] phrase, int step, int at, int[][] sets, int[][] joined) {
    if (step == phrase.length) {
      return at;
    }
    boolean gap = phrase[step] == GAP;
    int wanted = phrase[gap ? step + 1 : step];
    int after = gap ? step + 2 : step + 1;
    int allowed = gap ? LONGEST_GAP : MOST_FILLERS;
    for (int next = at + 1; next < sets.length && allowed >= 0; next++, allowed--) {
      int end = -1;
      if (contains(sets[next], wanted)) {
        end = end(phrase, after, next, sets, joined);
      }
      if (end < 0 && contains(joined[next], wanted)) {
        end = end(phrase, after, next + 1, sets, joined);
      }
      if (end >= 0) {
        return end;
      }
      if (!gap && !contains(sets[next], fillers)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean contains(int[] ascending, int set) {
    return ascending.length > 0 && Arrays.binarySearch(ascending, set) >= 0;
  }
}
