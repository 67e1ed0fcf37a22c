package org.elternlotse.knowledge.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a message into words as people meant them: lower case, one form of each character, letters
/// typed over and over counted once (`hilfeeee`), digits used as letters undone (`k4nn`), emoji as
/// words of their own. Pure.
public final class Words {
  private static final int MAX_LENGTH = 60;

  private Words() {}

  /// The words in their order, with umlauts as written; see [#fold(String)] for comparing.
  public static List<String> of(String text) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.GERMAN);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < clean.length()) {
      int c = clean.codePointAt(i);
      i += Character.charCount(c);
      if (isInnerMark(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        word.appendCodePoint(c);
      } else {
        finish(word, words);
        if (isEmoji(c)) {
          words.add(Character.toString(c));
        }
      }
    }
    finish(word, words);
    return words;
  }

  /// One spelling for comparing: umlauts, their two-letter forms and forgotten dots become the same
  /// (`für`, `fuer`, `fur`), ß is ss, accents are gone.
  public static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'ä', 'á', 'à', 'â', 'ã', 'å' -> folded.append('a');
        case 'ö', 'ó', 'ò', 'ô', 'õ' -> folded.append('o');
        case 'ü', 'ú', 'ù', 'û' -> folded.append('u');
        case 'é', 'è', 'ê', 'ë' -> folded.append('e');
        case 'í', 'ì', 'î', 'ï', 'ı' -> folded.append('i');
        case 'ç' -> folded.append('c');
        case 'ß' -> folded.append("ss");
        case 'e' -> {
          char before = i > 0 ? word.charAt(i - 1) : ' ';
          if (before != 'a' && before != 'o' && before != 'u') {
            folded.append('e');
          }
        }
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  /// Whether a word of [#of(String)] is an emoji.
  public static boolean isEmoji(String word) {
    return isEmoji(word.codePointAt(0));
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    String whole = word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) : word.toString();
    words.add(undoDigits(onceEach(whole)));
    word.setLength(0);
  }

  /// Three or more of the same letter in a row are one: `neeein` is `nein`, `kann` stays.
  private static String onceEach(String word) {
    StringBuilder out = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      char c = word.charAt(i);
      int end = i;
      while (end < word.length() && word.charAt(end) == c) {
        end++;
      }
      boolean drawn = end - i >= 3 && Character.isLetter(c);
      out.repeat(c, drawn ? 1 : end - i);
      i = end;
    }
    return out.toString();
  }

  /// Digits standing between letters are letters: `k4nn`, `sch3iße`. `5mon` and `u3` stay.
  private static String undoDigits(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 1; i + 1 < word.length(); i++) {
      if (Character.isLetter(word.charAt(i - 1)) && Character.isLetter(word.charAt(i + 1))) {
        int at = "01345".indexOf(word.charAt(i));
        if (at >= 0) {
          out.setCharAt(i, "oieas".charAt(at));
        }
      }
    }
    return out.toString();
  }

  /// Marks inside words that do not part them: apostrophes, soft hyphens, joiners, gender marks.
  private static boolean isInnerMark(int c) {
    return c == '\''
        || c == '’'
        || c == '`'
        || c == '´'
        || c == '*'
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200D'
        || c == '\uFE0F';
  }

  private static boolean isEmoji(int c) {
    return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) || c == 0x2B50;
  }
}
