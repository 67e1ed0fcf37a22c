package org.elternlotse.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mistake an editor can make in an article is told at its line.
class BrokenArticleTest {
  private static final String FILE = "articles/schlaf/schlaf-sicher.md";
  private static final String GOOD =
      """
      ---
      id: schlaf-sicher
      title: "So schläft dein Baby sicher"
      area: Schlaf
      ages: [0-3m, 3-12m]
      kind: answer+doctor
      phrasings: [eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf]
      status: draft
      author: Redaktion
      review_due: 2027-05-24
      sources:
        - title: "Eine Seite"
          publisher: "Ein Haus"
          url: "https://example.org/seite"
          seen_on: 2026-11-20
      next: [schlaf-durchschlafen, human]
      ---
      Leg dein Baby auf den Rücken.

      ## Wann zur Ärztin
      - Es atmet nicht: 112.

      ## Mehr dazu
      Ein längerer Text.
      """;

  @Test
  void soundArticleHasNoProblems() {
    Problems problems = new Problems();

    assertThat(read(GOOD, problems)).isTrue();
    assertThat(problems.errors()).isEmpty();
    assertThat(problems.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("mistakes")
  void mistakeIsToldAtItsLine(String from, String to, int line, String message) {
    assertThat(GOOD).contains(from);

    assertThat(errors(GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo(FILE);
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.what()).contains(message);
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("id: schlaf-sicher", "id: schlaf-durchschlafen", 2, "nicht zum Dateinamen"),
        arguments("id: schlaf-sicher", "id: schlaf-fremd", 2, "steht nicht in topics.tsv"),
        arguments("title: ", "titel: ", 3, "„titel“ ist unbekannt"),
        arguments("area: Schlaf", "area: Essen", 4, "Bereich weicht"),
        arguments("ages: [0-3m, 3-12m]", "ages: [0-4m]", 5, "Alter „0-4m“ ist unbekannt"),
        arguments("kind: answer+doctor", "kind: answer+arzt", 6, "Art (kind) ist unbekannt"),
        arguments("kind: answer+doctor", "kind: answer", 6, "Art (kind) weicht"),
        arguments(", elf, zwölf", "", 7, "nur 10 Formulierungen"),
        arguments("status: draft", "status: fertig", 8, "„fertig“ ist unbekannt"),
        arguments("status: draft", "status: reviewed", 2, "„reviewed_by“ fehlt"),
        arguments("author: Redaktion", "reviewed_by: Dr. X", 9, "noch keine Prüfung"),
        arguments("2027-05-24", "24.5.2027", 10, "ist kein Datum"),
        arguments("https://example.org/seite", "www.example.org", 14, "keine Web-Adresse"),
        arguments("[schlaf-durchschlafen, human]", "[schlaf-alt, human]", 16, "gibt es nicht"),
        arguments("[schlaf-durchschlafen, human]", "[schlaf-durchschlafen]", 16, "Menschen führen"),
        arguments("author: Redaktion\n", "", 2, "„author“ fehlt"),
        arguments("status: draft", "status: draft\nreviewed_on: 2026-11-01", 9, "keine Prüfung"),
        arguments("    url: \"https://example.org/seite\"\n", "", 12, "„url“ fehlt"),
        arguments("publisher", "verlag", 13, "„verlag“ ist unbekannt"),
        arguments("2026-11-20", "gestern", 15, "ist kein Datum"),
        arguments("kind: answer+doctor", "kind: answer+human", 20, "gehört nur zu answer+doctor"),
        arguments("Leg dein Baby auf den Rücken.", "", 18, "Kurzantwort fehlt"),
        arguments("---\nLeg dein", "---\n\n\nLeg __dein__", 20, "Fettdruck"),
        arguments("## Mehr dazu\n", "## Mehr dazu\n\n* ", 25, "Liste mit anderem Zeichen"),
        arguments("auf den Rücken", "**auf den Rücken**", 18, "Fettdruck"),
        arguments("auf den Rücken.", "x".repeat(601), 18, "Kurzantwort hat"),
        arguments("## Wann zur Ärztin", "## Notfall", 20, "ist nicht vorgesehen"),
        arguments("## Wann zur Ärztin\n", "", 0, "„Wann zur Ärztin“ fehlt"),
        arguments("- Es atmet nicht", "1. Es atmet nicht", 21, "nummerierte Liste"),
        arguments("## Mehr dazu", "## Wann zur Ärztin", 23, "kommt zweimal vor"),
        arguments("## Mehr dazu\nEin längerer Text.\n", "", 0, "„Mehr dazu“ fehlt"),
        arguments("Ein längerer", "| Ein | längerer", 24, "eine Tabelle"),
        arguments("area: Schlaf\n", "area: Schlaf\narea: Schlaf\n", 5, "zum zweiten Mal"),
        arguments("title: \"So", "title: \"So\" und \"", 3, "YAML-Aufbau"),
        arguments("---\nid", "id", 1, "Kopf zwischen zwei Zeilen"));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String text =
        GOOD.replace("area: Schlaf", "area: Essen")
            .replace("review_due: 2027-05-24", "review_due: bald")
            .replace("## Mehr dazu", "## Mehr");

    assertThat(errors(text)).extracting(ContentProblem::line).containsExactly(0, 4, 10, 23);
  }

  @Test
  void spellingWithoutUmlautsAndFormalAddressAreOnlyWarnings() {
    Problems problems = new Problems();
    String text = GOOD.replace("Ein längerer Text.", "Das ist fuer alle.\nFragen können Sie hier.");

    assertThat(read(text, problems)).isTrue();
    assertThat(problems.warnings()).extracting(ContentProblem::line).containsExactly(24, 25);
  }

  @Test
  void articleWithoutSourcesIsRefused() {
    String from = GOOD.substring(GOOD.indexOf("sources:"), GOOD.indexOf("next:"));

    assertThat(errors(GOOD.replace(from, "sources: []\n")))
        .singleElement()
        .asString()
        .startsWith(FILE + ":11: Es ist keine Quelle angegeben.");
  }

  @Test
  void pageSeenTomorrowIsOnlyAWarning() {
    Problems problems = new Problems();

    assertThat(read(GOOD.replace("2026-11-20", "2026-11-25"), problems)).isTrue();
    assertThat(problems.warnings()).hasSize(1);
  }

  private static boolean read(String text, Problems problems) {
    return new ArticleReader(
            Map.of(
                new TopicId("schlaf-sicher"), topic("schlaf-sicher", Topic.Kind.ANSWER_DOCTOR),
                new TopicId("schlaf-durchschlafen"),
                    topic("schlaf-durchschlafen", Topic.Kind.ANSWER)),
            LocalDate.of(2026, 11, 24),
            problems)
        .read(FILE, text)
        .isPresent();
  }

  private static Topic topic(String id, Topic.Kind kind) {
    return new Topic(new TopicId(id), "Schlaf", "Titel", "Worum es geht.", kind, List.of("Frage?"));
  }

  private static List<ContentProblem> errors(String text) {
    Problems problems = new Problems();
    assertThat(read(text, problems)).isFalse();
    return problems.errors();
  }
}
