package org.elternlotse.knowledge.language;

/// What the letters of a message tell about its language.
final class Scripts {
  private static final String PERSIAN = "پچژگیک";
  private static final String UKRAINIAN = "іїєґ";
  private static final String RUSSIAN = "ыэъё";
  private static final String[] RUSSIAN_WORDS = {"что", "как", "если", "только", "очень", "нет"};

  private Scripts() {}

  /// A language code, `und` for other scripts, `latin` when most letters are Latin or there are
  /// none.
  static String language(String text) {
    int latin = 0;
    int arabic = 0;
    int cyrillic = 0;
    int other = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case LATIN -> latin++;
        case ARABIC -> arabic++;
        case CYRILLIC -> cyrillic++;
        default -> other++;
      }
    }
    int most = Math.max(Math.max(latin, arabic), Math.max(cyrillic, other));
    if (most == latin) {
      return "latin";
    }
    if (most == arabic) {
      return count(text, PERSIAN) > arabic / 10 ? "fa" : "ar";
    }
    return most == cyrillic ? cyrillic(text.toLowerCase(java.util.Locale.ROOT)) : "und";
  }

  private static String cyrillic(String text) {
    int ukrainian = count(text, UKRAINIAN);
    int russian = count(text, RUSSIAN);
    for (String word : RUSSIAN_WORDS) {
      russian += (" " + text + " ").contains(" " + word + " ") ? 1 : 0;
    }
    return ukrainian > russian ? "uk" : "ru";
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
