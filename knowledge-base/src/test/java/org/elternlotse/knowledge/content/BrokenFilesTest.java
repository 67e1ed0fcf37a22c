package org.elternlotse.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mistake in the files beside the articles is told at its line, with what to do.
class BrokenFilesTest {
  private static final String INSTITUTION =
      """
      id: beispiel
      name: Beratung am Markt
      demo: false
      desk_hours:
        - { days: [mo, di], opens: "09:00", closes: "12:00" }
        - { days: [mi], opens: "14:00", closes: "24:00" }
      closed_on: [2026-12-24]
      """;
  private static final String TOPICS =
      """
      id\tarea\ttitle_de\tscope_de\tage\tkind\ttypical_questions
      schlaf-sicher\tSchlaf\tSicher schlafen\tWie es liegt.\t0-3m\tanswer\twie liegt es | auf dem bauch
      kindergeld\tGeld\tKindergeld\tWer es bekommt.\teltern\tanswer+human\twann kommt es
      """;
  private static final String WORDING =
      Arrays.stream(Sentence.values()).map(BrokenFilesTest::line).collect(Collectors.joining());
  private static final String INTENTS =
      "fillers: [bitte]\nintents:\n"
          + Arrays.stream(Intent.values())
              .filter(intent -> intent != Intent.QUESTION)
              .map(intent -> "  \"" + key(intent) + "\": { max_words: 3, whole: [wort] }\n")
              .collect(Collectors.joining());
  private static final String PARAPHRASES =
      """
      schlaf-sicher: [wie lege ich es hin]
      kindergeld: [die familienkasse zahlt nicht]
      """;

  @ParameterizedTest(name = "institution.yaml: {0} -> {1}")
  @MethodSource
  void institution(String from, String to, int line, String what, String remedy) {
    check(
        yaml((fields, problems) -> new InstitutionReader(problems).read(fields)),
        INSTITUTION,
        new Mistake(from, to, line, what, remedy));
  }

  static Stream<Arguments> institution() {
    return Stream.of(
        arguments("id: beispiel", "id: Bei Spiel", 1, "„Bei Spiel“ ist keine id", "Kleinbuchstab"),
        arguments("id: beispiel\n", "", 1, "„id“ fehlt", "Ergänze"),
        arguments("name: Beratung am Markt", "name:", 2, "wird ein Text erwartet", "Trage"),
        arguments("demo: false", "demo: nein", 3, "weder true noch false", "Schreibe true"),
        arguments("demo:", "test:", 3, "„test“ ist unbekannt", "Erlaubt sind"),
        arguments("[mo, di]", "[mo, montag]", 5, "„montag“ ist kein Wochentag", "mo, di, mi"),
        arguments("[mo, di]", "[]", 5, "„days“ ist leer", "mindestens einen"),
        arguments("\"09:00\"", "\"9:00\"", 5, "„9:00“ ist keine Uhrzeit", "\"09:00\""),
        arguments("\"12:00\"", "\"08:00\"", 5, "endet, bevor sie beginnt", "Mitternacht"),
        arguments("opens: \"14:00\", ", "", 6, "„opens“ fehlt", "Ergänze"),
        arguments("closes: \"24:00\"", "bis: \"24:00\"", 6, "„bis“ ist unbekannt", "closes"),
        arguments("2026-12-24", "24.12.2026", 7, "kein Datum", "2026-12-24"));
  }

  @ParameterizedTest(name = "topics.tsv: {0} -> {1}")
  @MethodSource
  void topics(String from, String to, int line, String what, String remedy) {
    check(
        (text, problems) -> new TopicCatalogueReader(problems).read(text),
        TOPICS,
        new Mistake(from, to, line, what, remedy));
  }

  static Stream<Arguments> topics() {
    return Stream.of(
        arguments("\tscope_de", "", 1, "nicht alle Spalten", "scope_de"),
        arguments("\t0-3m", "", 2, "6 statt 7 Spalten", "einem Tabulator"),
        arguments("schlaf-sicher\t", "Schlaf Sicher\t", 2, "ist keine id", "Bindestriche"),
        arguments("\tanswer\t", "\tantwort\t", 2, "„antwort“ ist unbekannt", "answer+doctor"),
        arguments("Wie es liegt.", " ", 2, "Abgrenzung fehlt", "scope_de"),
        arguments("wie liegt es | auf dem bauch", " | ", 2, "typische Fragen", "mindestens eine"),
        arguments("kindergeld\tGeld", "schlaf-sicher\tGeld", 3, "schon weiter oben", "eigene id"));
  }

  @ParameterizedTest(name = "wording: {0} -> {1}")
  @MethodSource
  void wording(String from, String to, int line, String what, String remedy) {
    check(
        yaml((fields, problems) -> new WordingReader(problems).read("de", fields)),
        WORDING,
        new Mistake(from, to, line, what, remedy));
  }

  static Stream<Arguments> wording() {
    int topic = lineOf("topic-without-article:", WORDING);
    int more = lineOf("button-more:", WORDING);
    return Stream.of(
        arguments("button-more: Satz\n", "", 1, "„button-more“ fehlt", "Ergänze"),
        arguments("button-more:", "button-moor:", more, "„button-moor“ ist unbekannt", "Prüfe"),
        arguments("button-more: Satz", "button-more: \"\"", more, "wird ein Text", "Trage"),
        arguments("{topic}", "Thema", topic, "fehlt der Platzhalter {topic}", "Setze ihn"),
        arguments("{topic}", "{topic} {titel}", topic, "{titel} gehört nicht", "{topic}"),
        arguments("button-more: Satz", "button-more: \"{x}\"", more, "{x} gehört nicht", "Lösche"));
  }

  @ParameterizedTest(name = "intents.yaml: {0} -> {1}")
  @MethodSource
  void intents(String from, String to, int line, String what, String remedy) {
    check(
        yaml((fields, problems) -> new IntentsReader(problems).read(fields)),
        INTENTS,
        new Mistake(from, to, line, what, remedy));
  }

  static Stream<Arguments> intents() {
    int stop = lineOf("\"stop\":", INTENTS);
    return Stream.of(
        arguments("  \"stop\"", "  \"halt\"", stop, "„halt“ ist unbekannt", "Prüfe"),
        arguments("  \"stop\"", "  \"halt\"", 3, "„stop“ fehlt", "Ergänze"),
        arguments(
            "\"stop\": { max_words: 3",
            "\"stop\": { max_words: viele",
            stop,
            "keine Zahl",
            "Trage"),
        arguments(
            "\"stop\": { max_words: 3, ", "\"stop\": { ", stop, "„max_words“ fehlt", "Ergänze"),
        arguments("\"stop\": { max_words", "\"stop\": { min: 1, max_words", stop, "„min“", "whole"),
        arguments("[bitte]", "[]", 1, "„fillers“ ist leer", "mindestens einen"));
  }

  @ParameterizedTest(name = "paraphrases: {0} -> {1}")
  @MethodSource
  void paraphrases(String from, String to, int line, String what, String remedy) {
    Set<TopicId> topics = Set.of(new TopicId("schlaf-sicher"), new TopicId("kindergeld"));
    check(
        yaml((fields, problems) -> new ParaphraseReader(topics, problems).read(fields)),
        PARAPHRASES,
        new Mistake(from, to, line, what, remedy));
  }

  static Stream<Arguments> paraphrases() {
    return Stream.of(
        arguments("kindergeld:", "kindergelt:", 2, "steht nicht in topics.tsv", "id von dort"),
        arguments("kindergeld:", "schlaf-sicher:", 2, "zum zweiten Mal", "Lösche"),
        arguments("[die", "[{ a: b }, die", 2, "wird ein Text erwartet", "Trage"));
  }

  @Test
  void topicWithParaphrasesInTwoFilesIsTold() {
    Problems problems = new Problems();
    var reader = new ParaphraseReader(Set.of(new TopicId("kindergeld")), problems);
    reader.read(fields("paraphrases/a.yaml", "kindergeld: [eins]", problems));
    reader.read(fields("paraphrases/b.yaml", "\nkindergeld: [zwei]", problems));

    assertThat(problems.errors())
        .singleElement()
        .asString()
        .startsWith("paraphrases/b.yaml:2: ")
        .contains("schon in einer anderen Datei");
  }

  private static void check(BiConsumer<String, Problems> reader, String good, Mistake mistake) {
    Problems none = new Problems();
    reader.accept(good, none);
    assertThat(none.errors()).isEmpty();
    assertThat(good).contains(mistake.from());

    Problems problems = new Problems();
    reader.accept(good.replace(mistake.from(), mistake.to()), problems);

    assertThat(problems.errors())
        .anySatisfy(problem -> {
          assertThat(problem.line()).isEqualTo(mistake.line());
          assertThat(problem.what()).contains(mistake.what());
          assertThat(problem.remedy()).contains(mistake.remedy());
        });
  }

  private static BiConsumer<String, Problems> yaml(BiConsumer<YamlFields, Problems> reader) {
    return (text, problems) -> reader.accept(fields("datei.yaml", text, problems), problems);
  }

  private static YamlFields fields(String file, String text, Problems problems) {
    return YamlFile.parse(file, text, problems).orElseThrow().fields(problems);
  }

  private static String line(Sentence sentence) {
    String blanks =
        sentence.blanks().stream().map(blank -> " {" + blank + "}").collect(Collectors.joining());
    return sentence.key() + ": Satz" + blanks + "\n";
  }

  private static int lineOf(String part, String text) {
    return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String key(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private record Mistake(String from, String to, int line, String what, String remedy) {}
}
