package org.elternlotse.knowledge.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elternlotse.knowledge.content.yaml.Problems;

/// What a text shown in a chat may look like: paragraphs and "- " lists, real umlauts, "du".
final class PlainTextRules {
  private static final String MONTHS =
      "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
  private static final List<Mark> MARKUP =
      List.of(
          new Mark("eine Überschrift", "^#"),
          new Mark("Fettdruck", "\\*\\*|__"),
          new Mark("ein Verweis", "\\]\\(|<https?:"),
          new Mark("eine Tabelle", "^\\s*\\|"),
          new Mark("eine nummerierte Liste", "^\\s*\\d{1,2}[.)]\\s+(?!(?:" + MONTHS + ")\\b)"),
          new Mark("eine Liste mit anderem Zeichen oder Einrückung", "^\\s*[*+•]\\s|^\\s+- "),
          new Mark("ein Zitatblock", "^\\s*>"),
          new Mark("Code", "`"),
          new Mark("HTML", "</?[a-zA-Z]+>"));
  private static final Pattern ASCII_UMLAUT =
      Pattern.compile(
          "\\b(?:fuer|ueber\\w*|koenn\\w*|moecht\\w*|moegl\\w*|muess\\w*|muede\\w*|naechst\\w*"
              + "|spaet\\w*|taegl\\w*|hoer\\w*|aerzt\\w*|aeltere?\\w*|aelter|waehr\\w*|groess\\w*"
              + "|schoen\\w*|fuehl\\w*|fruehl?\\w*|wuensch\\w*|staendig\\w*|natuerlich|zurueck\\w*"
              + "|haeufig\\w*|saeugl\\w*|maedchen|gefuehl\\w*|fuett\\w*|tuer|wuerd\\w*|haett\\w*"
              + "|waer\\w*|duerf\\w*|laeng\\w*|beruehr\\w*|fuenf|zwoelf|gemuese|hilfsbeduerf\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern FORMAL =
      Pattern.compile("(?<=[\\p{Ll},] )(?:Sie|Ihnen|Ihre[nmrs]?)\\b", Pattern.UNICODE_CASE);

  private final Problems problems;

  PlainTextRules(Problems problems) {
    this.problems = problems;
  }

  /// Checks a text that starts on the given line of the file.
  void check(String file, int firstLine, String text) {
    int line = firstLine;
    for (String each : text.split("\n", -1)) {
      checkLine(file, line, each);
      line++;
    }
  }

  private void checkLine(String file, int line, String text) {
    for (Mark mark : MARKUP) {
      if (mark.pattern().matcher(text).find()) {
        problems.error(
            file,
            line,
            "Hier steht " + mark.name() + "; im Chat geht das nicht.",
            "Erlaubt sind Absätze und Listen mit „- “ am Zeilenanfang.");
      }
    }
    Matcher ascii = ASCII_UMLAUT.matcher(text);
    if (ascii.find()) {
      problems.warning(
          file,
          line,
          "„" + ascii.group() + "“ sieht nach einem Umlaut ohne Punkte aus.",
          "Schreibe ä, ö, ü und ß.");
    }
    Matcher formal = FORMAL.matcher(text);
    if (formal.find()) {
      problems.warning(
          file,
          line,
          "„" + formal.group() + "“ klingt nach förmlicher Anrede.",
          "Schreibe „du“, wenn die Eltern gemeint sind.");
    }
  }

  private record Mark(String name, Pattern pattern) {
    Mark(String name, String regex) {
      this(name, Pattern.compile(regex));
    }
  }
}
