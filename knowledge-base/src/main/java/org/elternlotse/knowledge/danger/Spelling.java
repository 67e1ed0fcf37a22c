package org.elternlotse.knowledge.danger;

import java.text.Normalizer;
import java.util.Locale;

/// Folds the many ways of writing one word into one form, the same for messages and for signals.
final class Spelling {
  private Spelling() {}

  /// Lower case without accents: `ä`, `ae` and `a` become one letter, `ß` becomes `ss`, a digit or
  /// `@` between letters becomes the letter it stands for, a letter written three times or more is
  /// written once (`neeeein`).
  static String fold(String raw) {
    String plain =
        Normalizer.normalize(raw.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replace("ß", "ss");
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ') {
        continue;
      }
      char folded = letter(plain, i, c);
      if (isUmlautTail(out, folded) || isThirdInARow(plain, i, out, folded)) {
        continue;
      }
      out.append(folded);
    }
    return out.toString();
  }

  /// Every doubled letter written once, since doubling is what people get wrong most often (`komt`,
  /// `tablete`). Digits stay as they are.
  static String squeeze(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (i == 0 || c != folded.charAt(i - 1) || Character.isDigit(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char letter(String text, int i, char c) {
    if (c == 'ı') {
      return 'i';
    }
    boolean inside =
        i > 0
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i - 1))
            && Character.isLetter(text.charAt(i + 1));
    if (!inside) {
      return c;
    }
    return switch (c) {
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      default -> c;
    };
  }

  /// `ae`, `oe`, `ue` as umlauts; not in `neue`, `schauen`, `quer`, where the `u` belongs
  /// elsewhere.
  private static boolean isUmlautTail(StringBuilder out, char c) {
    int length = out.length();
    if (c != 'e' || length == 0) {
      return false;
    }
    char before = out.charAt(length - 1);
    if (before == 'a' || before == 'o') {
      return true;
    }
    return before == 'u' && (length == 1 || "aeq".indexOf(out.charAt(length - 2)) < 0);
  }

  private static boolean isThirdInARow(String text, int i, StringBuilder out, char c) {
    int length = out.length();
    if (length == 0 || out.charAt(length - 1) != c || Character.isDigit(c)) {
      return false;
    }
    int run = 1;
    for (int k = i - 1; k >= 0 && text.charAt(k) == text.charAt(i); k--) {
      run++;
    }
    for (int k = i + 1; k < text.length() && text.charAt(k) == text.charAt(i); k++) {
      run++;
    }
    return run >= 3;
  }

  /// Whether two words differ by at most `limit` letters left out, added, changed or swapped.
  ///
  /// @param prefix true when `written` may go on after the part that `meant` is compared with
  static boolean isNear(String meant, String written, boolean prefix, int limit) {
    int columns = prefix ? Math.min(written.length(), meant.length() + limit) : written.length();
    if (!prefix && Math.abs(meant.length() - columns) > limit) {
      return false;
    }
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= meant.length(); i++) {
      int[] row = new int[columns + 1];
      row[0] = i;
      int best = i;
      for (int j = 1; j <= columns; j++) {
        int cost = meant.charAt(i - 1) == written.charAt(j - 1) ? 0 : 1;
        int value = Math.min(last[j - 1] + cost, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && meant.charAt(i - 1) == written.charAt(j - 2)
                && meant.charAt(i - 2) == written.charAt(j - 1);
        row[j] = swapped ? Math.min(value, beforeLast[j - 2] + 1) : value;
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return false;
      }
      beforeLast = last;
      last = row;
    }
    if (!prefix) {
      return last[columns] <= limit;
    }
    for (int j = Math.max(0, meant.length() - limit); j <= columns; j++) {
      if (last[j] <= limit) {
        return true;
      }
    }
    return false;
  }
}
