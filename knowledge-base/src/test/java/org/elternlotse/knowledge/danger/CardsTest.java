package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;
import org.elternlotse.knowledge.directory.Schedule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules that hold for every card (safety-facts part 2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardsTest {
  private static final Problems PROBLEMS = new Problems();
  private DangerBook book;

  @BeforeAll
  void readContent() {
    book = DangerContent.book();
  }

  static List<String> cardIds() {
    List<String> ids = new ArrayList<>();
    for (YamlFields file : DangerContent.files(PROBLEMS)) {
      for (YamlNode card : file.node("cards").map(YamlNode::items).orElse(List.of())) {
        ids.add(card.fields(PROBLEMS).text("id", PROBLEMS));
      }
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("cardIds")
  void fitsAScreenAndIsWordedAnewTheSecondTime(String id) {
    DangerCard first = card(id, false);
    DangerCard again = card(id, true);

    assertThat(first.text()).hasSizeLessThanOrEqualTo(400);
    assertThat(again.text().length()).isLessThan(first.text().length());
    Set<String> sentences = sentences(first.text());
    assertThat(sentences(again.text())).noneMatch(sentences::contains);
  }

  @ParameterizedTest
  @MethodSource("cardIds")
  void namesANumberThatAnswersAtAnyHour(String id) {
    for (DangerCard card : List.of(card(id, false), card(id, true))) {
      assertThat(card.contacts())
          .as(card.text())
          .anyMatch(contact ->
              contact.hours().equals(Schedule.ALWAYS) && card.text().contains(contact.number()));
    }
  }

  @ParameterizedTest
  @MethodSource("cardIds")
  void offersAButtonForEachNumberInIt(String id) {
    DangerCard card = card(id, false);
    Set<String> buttons =
        card.contacts().stream().map(EmergencyContact::number).collect(Collectors.toSet());

    assertThat(buttons).containsAll(CardReader.numbersIn(card.text()));
  }

  @ParameterizedTest
  @MethodSource("cardIds")
  void promisesNothingAndBlamesNobody(String id) {
    for (DangerCard card : List.of(card(id, false), card(id, true))) {
      assertThat(card.text().toLowerCase(Locale.GERMAN))
          .doesNotContain(
              "triage",
              "ersteinschätzung",
              "unterwegs zu dir",
              "hilfe kommt",
              "unter uns",
              "versprich",
              "niemand erfährt",
              "diagnose",
              "selbstmord",
              "vom team",
              "hättest du",
              "warum hast du",
              "dein kind hat wahrscheinlich");
    }
  }

  @Test
  void alwaysOpenLinesAreOpenAlways() {
    assertThat(book.alwaysOpen()).isNotEmpty();
    assertThat(book.alwaysOpen()).allMatch(contact -> contact.hours().equals(Schedule.ALWAYS));
    assertThat(book.alwaysOpen().getFirst().id()).isEqualTo("telefonseelsorge");
  }

  @Test
  void poisonCardHasAllSevenCentresAndNotTheClosedOne() {
    String text = card("poison", false).text();

    assertThat(CardReader.numbersIn(text))
        .containsExactlyInAnyOrder(
            "112",
            "030 19240",
            "0228 19240",
            "0361 730730",
            "0761 19240",
            "0551 19240",
            "06131 19240",
            "089 19240");
    assertThat(text).doesNotContain("06841");
  }

  private DangerCard card(String id, boolean again) {
    return book.card(new Danger(DangerClass.ACUTE_NEED, DangerLevel.SECONDS, id), again);
  }

  private static Set<String> sentences(String text) {
    return Stream.of(text.split("[.?!\\n]", -1))
        .map(String::strip)
        .filter(sentence -> sentence.length() > 20)
        .collect(Collectors.toSet());
  }
}
