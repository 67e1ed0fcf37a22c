package org.elternlotse.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.LanguageIdentifier;
import org.elternlotse.knowledge.language.Lemmas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
  private static final Lemmas LEMMAS = Lemmas.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wie beantrage ich denn kindergeld | kindergeld",
        "wohin schicke ich den kindergeldantrag | kindergeld",
        "wan kommt das kindegeld | kindergeld",
        "hat laeuse und nissen im haar | laeuse-wuermer-kraetze",
        "hatt fieberkrampf gehabt | fieberkrampf",
        "meine brustwarzen sind wund und bluten beim stillen | stillen-wunde-brustwarzen",
        "Zecke steckt noch im Bein!!! | zecken-insektenstiche",
        "windelausschlag der po ist feuerrot | wickeln-windeln-wund",
        "saeugling spuckt nach jeder mahlzeit | baby-spucken-reflux",
        "kita eingewoehnung klappt nicht er weint nur | kita-eingewoehnung",
        "unterhaltsvorschussantrag wo stellen | unterhaltsvorschuss",
        "elterngeldantrag ausfüllen | elterngeld-antrag",
        "BABY SCHREIT AN DER BRUST UND DREHT DEN KOPF WEG | trinken-verweigert-brust-flasche",
      })
  void wordsAreFoundHoweverTheyAreWritten(String text, String topic) {
    assertThat(first(text)).isEqualTo(topic);
  }

  @Test
  void questionAboutATopicWithoutArticleIsNotAnsweredByItsNeighbour() {
    Finder finder =
        finder(
            topic("kindergeld", true, "kindergeld beantragen", "wann wird kindergeld ausgezahlt"),
            topic("kinderzuschlag", false, "kinderzuschlag beantragen", "kiz bei wenig einkommen"),
            topic("schlaf-sicher", true, "auf dem bauch schlafen", "schlafsack für das baby"));

    Findings findings = finder.find("wie kann ich den kinderzuschlag beantragen, kiz");

    assertThat(findings.topics().getFirst().topic()).isEqualTo(new TopicId("kinderzuschlag"));
    assertThat(findings.topics().getFirst().answerable()).isFalse();
  }

  @Test
  void questionBetweenTwoTopicsIsNotAnsweredAtOnce() {
    Finder finder =
        finder(
            topic("fieber-baby", true, "baby hat fieber", "säugling glüht"),
            topic("fieber-kind", true, "kind hat fieber", "schulkind glüht"),
            topic("kindergeld", true, "kindergeld beantragen", "wann wird es ausgezahlt"));

    assertThat(finder.find("fieber").confidence()).isNotEqualTo(Confidence.SURE);
  }

  @Test
  void whatIsNoneOfOurBusinessIsNotUnderstood() {
    for (String text :
        List.of(
            "wie wird das wetter übermorgen",
            "welche winterreifen passen auf mein auto",
            "java programm stürzt ab mit fehlermeldung")) {
      assertThat(RealContent.KNOWLEDGE.find(text).confidence()).isEqualTo(Confidence.NONE);
    }
  }

  @Test
  void clearQuestionIsAnsweredAtOnce() {
    Findings findings =
        RealContent.KNOWLEDGE.find(
            "mein baby ist acht monate alt und wird seit wochen jede stunde in der nacht wach");

    assertThat(findings.intent()).isEqualTo(Intent.QUESTION);
    assertThat(findings.confidence()).isEqualTo(Confidence.SURE);
    assertThat(findings.topics().getFirst().topic()).isEqualTo(new TopicId("schlaf-durchschlafen"));
  }

  @Test
  void otherLanguageIsNeverAnsweredWithAGuess() {
    Findings findings = RealContent.KNOWLEDGE.find("my baby wakes up every hour what can I do");

    assertThat(findings.language()).isEqualTo("en");
    assertThat(findings.confidence()).isEqualTo(Confidence.NONE);
  }

  @Test
  void greetingBeforeALongQuestionDoesNotHideIt() {
    Findings findings =
        RealContent.KNOWLEDGE.find(
            "Guten Abend liebes Team, vielen Dank, dass es euch gibt! Mein Sohn ist drei und hat"
                + " Läuse aus der Kita mitgebracht, womit bekomme ich die Nissen aus den Haaren?");

    assertThat(findings.intent()).isEqualTo(Intent.QUESTION);
    assertThat(findings.topics().getFirst().topic())
        .isEqualTo(new TopicId("laeuse-wuermer-kraetze"));
  }

  @Test
  void wishForHelpNearbyLeadsToTheOffer() {
    Findings findings =
        RealContent.KNOWLEDGE.find("welche hebamme gibt es in meiner nähe, ich finde keine");

    assertThat(findings.intent()).isEqualTo(Intent.WANTS_LOCAL_HELP);
    assertThat(findings.topics().getFirst().topic())
        .isEqualTo(new TopicId("lokal-hebamme-stillberatung"));
  }

  @ParameterizedTest
  @CsvSource({"asdf jklö qwertz uiopü", "xkcd fnord blubb zapf", "lorem ipsum dolor sit amet"})
  void nonsenseIsNotAnsweredAtOnce(String text) {
    assertThat(RealContent.KNOWLEDGE.find(text).confidence()).isEqualTo(Confidence.NONE);
  }

  @Test
  void scoresFallAndStayBetweenZeroAndOne() {
    List<Double> scores =
        RealContent.KNOWLEDGE.find("kind will nicht in die kita").topics().stream()
            .map(Findings.Finding::score)
            .toList();

    assertThat(scores).hasSizeLessThanOrEqualTo(5).allMatch(score -> score >= 0 && score <= 1);
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void anyTextIsTakenWithoutHarm() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(RealContent.KNOWLEDGE.find(text.toString())).isNotNull();
    }
    assertThat(RealContent.KNOWLEDGE.find("")).isNotNull();
    assertThat(RealContent.KNOWLEDGE.find("wort ".repeat(820)).topics()).isNotNull();
  }

  @Test
  void manyParentsCanAskAtTheSameTime() throws Exception {
    Findings alone = RealContent.KNOWLEDGE.find("kind hat läuse");
    try (var parents = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Findings>> answers =
          java.util.stream.IntStream.range(0, 200)
              .mapToObj(_ -> parents.submit(() -> RealContent.KNOWLEDGE.find("kind hat läuse")))
              .toList();
      for (Future<Findings> answer : answers) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void scopeOfATopicDoesNotSpeakForItsNeighbours() {
    assertThat(Ranker.ownScope("Erklärt Fieber; Krämpfe stehen in fieberkrampf-erste-hilfe."))
        .contains("Fieber")
        .doesNotContain("Krämpfe");
  }

  private static String first(String text) {
    return RealContent.KNOWLEDGE.find(text).topics().getFirst().topic().value();
  }

  private static Finder finder(SearchTopic... topics) {
    return new Finder(
        new IntentRecognizer(Set.of(), List.of()),
        LanguageIdentifier.load(LEMMAS),
        new Ranker(List.of(topics), List.of(), LEMMAS));
  }

  private static SearchTopic topic(String id, boolean answerable, String... phrasings) {
    Topic topic =
        new Topic(
            new TopicId(id), "Bereich", id, "Worum es geht.", Topic.Kind.ANSWER, List.of("?"));
    return new SearchTopic(topic, "0-18", List.of(phrasings), "", answerable);
  }
}
