package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.elternlotse.knowledge.language.Lemmas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every mistake in a danger file is told with its place and what to do.
class DangerReaderTest {
  private static final Lemmas LEMMAS = Lemmas.load();

  private static final String GOOD =
      """
      class: missing-child
      cards:
        - id: gone
          text: Ruf jetzt die 110 an, es gibt keine Wartezeit.
          again: Bitte 110 anrufen.
          contacts: [police]
      signals:
        - id: away
          level: seconds
          card: gone
          patterns:
            - "@kind + verschwunden | weg ~6 ! teddy"
          alarms:
            - mein kind ist verschwunden
          quiet:
            - der teddy vom kind ist weg
      """;

  private static final String WORDS =
      """
      fillers: [einfach]
      lists:
        kind: [kind, sohn]
      cards:
        - id: unsure
          text: Das klingt ernst. In Gefahr ruf bitte die 110 an.
          again: In Gefahr die 110.
          contacts: [police]
      """;

  private static final String HELPLINES =
      """
      always_open: [police]
      helplines:
        - id: police
          label: Polizei
          number: "110"
          hours: always
          languages: [de]
          source: https://example.org/110
          seen_on: 2026-11-22
          last_checked:
      """;

  @Test
  void soundFilesMakeABook() {
    DangerBook book = read(GOOD, WORDS, HELPLINES, new Problems()).orElseThrow();

    assertThat(book.assess("mein kind ist einfach weg").worst().orElseThrow().kind())
        .isEqualTo(DangerClass.MISSING_CHILD);
    assertThat(book.alwaysOpen()).extracting(EmergencyContact::number).containsExactly("110");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          class: missing-child           | class: lost-child                | Klasse „lost-child“        | 1
          level: seconds                 | level: now                       | „now“ ist keine Stufe      | 9
          card: gone                     | card: went                       | Karte „went“ gibt es nicht | 10
          contacts: [police]             | contacts: [fire]                 | Kontakt „fire“             | 6
          die 110 an                     | die 0800 99 an                   | 0800 99                    | 4
          again: Bitte 110 anrufen.      | again: Ruf jetzt die 110 an, es gibt keine Wartezeit. | nicht kürzer | 5
          mein kind ist verschwunden     | alles ist gut                    | löst „away“ nicht aus      | 14
          der teddy vom kind ist weg     | das kind ist weg                 | soll still bleiben         | 16
          @kind + verschwunden           | @kid + verschwunden              | „@kid“ gibt es nicht       | 12
          @kind + verschwunden           | @kind + + verschwunden           | ist kein Wort              | 12
          @kind + verschwunden           | ... weg + verschwunden           | nicht am Rand              | 12
          @kind + verschwunden           | *a* + verschwunden               | zu wenig vom Wort          | 12
          level: seconds                 | urgency: seconds                 | „urgency“ ist unbekannt    | 9
          """)
  void mistakeIsReportedInItsLine(String good, String bad, String message, int line) {
    Problems problems = new Problems();

    Optional<DangerBook> book = read(GOOD.replace(good, bad), WORDS, HELPLINES, problems);

    assertThat(book).isEmpty();
    assertThat(problems.errors())
        .anySatisfy(problem -> {
          assertThat(problem.what()).contains(message);
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  @Test
  void signalWithoutExampleIsAMistake() {
    Problems problems = new Problems();
    String file = GOOD.replace("    alarms:\n      - mein kind ist verschwunden\n", "");

    assertThat(read(file, WORDS, HELPLINES, problems)).isEmpty();
    assertThat(whats(problems)).anyMatch(what -> what.contains("„alarms“ fehlt"));
  }

  @Test
  void cardLongerThanAScreenIsAMistake() {
    Problems problems = new Problems();

    assertThat(read(GOOD.replace("Ruf jetzt", "Ruf ".repeat(120)), WORDS, HELPLINES, problems))
        .isEmpty();
    assertThat(whats(problems)).anyMatch(what -> what.contains("Zeichen"));
  }

  @Test
  void sameIdTwiceIsAMistake() {
    Problems problems = new Problems();
    String signal = GOOD.substring(GOOD.indexOf("  - id: away"));

    assertThat(read(GOOD + signal, WORDS, HELPLINES, problems)).isEmpty();
    assertThat(whats(problems)).anyMatch(what -> what.contains("„away“ gibt es schon"));
  }

  @Test
  void everyClassNeedsItsFile() {
    Problems problems = new Problems();
    List<YamlFields> files =
        List.of(fields("danger/words.yaml", WORDS), fields("danger/missing-child.yaml", GOOD));

    assertThat(
            new DangerReader(LEMMAS, problems)
                .read(files, fields("helplines.yaml", HELPLINES), Map.of()))
        .isEmpty();
    assertThat(whats(problems)).anyMatch(what -> what.contains("„suicide-parent“ fehlt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          number: "110"                   | number: "eins"           | keine Rufnummer
          source: https://example.org/110 | source: irgendwo         | keine Adresse
          always_open: [police]           | always_open: [fire]      | „fire“ ist keine Nummer
          seen_on: 2026-11-22             | seen_on: neulich         | kein Datum
          hours: always                   | hours: [{ days: [mo] }]  | „opens“ fehlt
          """)
  void mistakeInHelplinesIsReported(String good, String bad, String message) {
    Problems problems = new Problems();

    assertThat(read(GOOD, WORDS, HELPLINES.replace(good, bad), problems)).isEmpty();
    assertThat(whats(problems)).anyMatch(what -> what.contains(message));
  }

  private static List<String> whats(Problems problems) {
    return problems.errors().stream().map(ContentProblem::what).toList();
  }

  /// The file under test and, so that every class has one, a harmless file for each other class.
  private static Optional<DangerBook> read(
      String file, String words, String helplines, Problems problems) {
    List<YamlFields> files = new ArrayList<>();
    files.add(fields("danger/words.yaml", words));
    files.add(fields("danger/missing-child.yaml", file));
    for (DangerClass kind : DangerClass.values()) {
      if (kind != DangerClass.MISSING_CHILD) {
        files.add(fields("danger/" + kind.key() + ".yaml", "class: " + kind.key()));
      }
    }
    return new DangerReader(LEMMAS, problems)
        .read(files, fields("helplines.yaml", helplines), Map.of());
  }

  private static YamlFields fields(String name, String yaml) {
    Problems problems = new Problems();
    return YamlFile.parse(name, yaml, problems).orElseThrow().fields(problems);
  }
}
