package org.elternlotse.knowledge.content;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.Wording;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;

/// Reads the bot's own sentences: every key must be there, none unknown, all blanks filled in.
final class WordingReader {
  private static final Pattern BLANK = Pattern.compile("\\{([^{}\\n]*)}");
  private static final Set<String> KNOWN =
      Arrays.stream(Sentence.values()).map(Sentence::key).collect(Collectors.toUnmodifiableSet());

  private final Problems problems;

  WordingReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Wording> read(String language, YamlFields fields) {
    int before = problems.errorCount();
    fields
        .keyLines()
        .forEach((key, line) -> {
          if (!KNOWN.contains(key)) {
            problems.error(
                fields.file(),
                line,
                "Der Satz „" + key + "“ ist unbekannt.",
                "Prüfe die Schreibweise oder lösche ihn.");
          }
        });
    Map<Sentence, String> texts = new EnumMap<>(Sentence.class);
    for (Sentence sentence : Sentence.values()) {
      String text = fields.text(sentence.key(), problems);
      checkBlanks(fields, sentence, text);
      texts.put(sentence, text);
    }
    return problems.errorCount() > before
        ? Optional.empty()
        : Optional.of(new Wording(language, texts));
  }

  private void checkBlanks(YamlFields fields, Sentence sentence, String text) {
    Set<String> found = new HashSet<>();
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      found.add(blank.group(1));
    }
    int line = fields.lineOf(sentence.key());
    for (String needed : sentence.blanks()) {
      if (!text.isEmpty() && !found.contains(needed)) {
        problems.error(
            fields.file(),
            line,
            "Im Satz „" + sentence.key() + "“ fehlt der Platzhalter {" + needed + "}.",
            "Setze ihn dort ein, wo der Wert erscheinen soll.");
      }
    }
    for (String extra : found) {
      if (!sentence.blanks().contains(extra)) {
        problems.error(
            fields.file(),
            line,
            "Der Platzhalter {" + extra + "} gehört nicht in den Satz „" + sentence.key() + "“.",
            sentence.blanks().isEmpty()
                ? "Lösche ihn; dieser Satz hat keine Platzhalter."
                : "Erlaubt sind: {" + String.join("}, {", sentence.blanks()) + "}.");
      }
    }
  }
}
