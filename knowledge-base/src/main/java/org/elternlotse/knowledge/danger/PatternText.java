package org.elternlotse.knowledge.danger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a signal, taken apart: `@kind + schüttel* | geschüttelt ~8 ! flasche | kopf`.
///
/// - `+` joins groups that must all occur near each other, in any order
/// - `|` separates what is as good as each other; several words are a fixed sequence, in which
///   `...` stands for up to [PatternIndex#LONGEST_GAP] other words
/// - `~n` says within how many words everything must stand, [PatternIndex#USUAL_WINDOW] if not
///   given
/// - `!` starts what must not stand within or beside the match
///
/// @param groups alternatives of each group, as written
/// @param exceptions alternatives after `!`
record PatternText(List<List<String>> groups, int window, List<String> exceptions) {
  private static final Pattern WINDOW = Pattern.compile("\\s~(\\d{1,3})\\s*$");

  PatternText {
    groups = groups.stream().map(List::copyOf).toList();
    exceptions = List.copyOf(exceptions);
  }

  /// @throws IllegalArgumentException with a German sentence that says what is wrong
  static PatternText parse(String line) {
    String[] halves = line.strip().split("\\s!\\s", -1);
    if (halves.length > 2) {
      throw new IllegalArgumentException("„!“ darf nur einmal vorkommen.");
    }
    Matcher ending = WINDOW.matcher(halves[0]);
    boolean given = ending.find();
    int window = given ? Integer.parseInt(ending.group(1)) : PatternIndex.USUAL_WINDOW;
    String wanted = given ? halves[0].substring(0, ending.start()) : halves[0];
    List<List<String>> groups =
        Arrays.stream(wanted.split("\\s\\+\\s", -1)).map(PatternText::alternatives).toList();
    List<String> exceptions = halves.length == 2 ? alternatives(halves[1]) : List.of();
    return new PatternText(groups, window, exceptions);
  }

  private static List<String> alternatives(String text) {
    List<String> found = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (found.contains("")) {
      throw new IllegalArgumentException("Neben „+“, „|“ oder „!“ fehlt ein Wort.");
    }
    return found;
  }
}
