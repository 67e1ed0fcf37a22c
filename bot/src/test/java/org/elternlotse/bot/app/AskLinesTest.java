package org.elternlotse.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// `ask --jsonl` as programs use it.
final class AskLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PLAIN = Map.of();
  private static final List<String> OUTCOMES =
      List.of(
          "danger", "human", "answer", "clarify", "local", "privacy", "stop", "smalltalk", "none");

  @Test
  void thousandLinesGiveThousandAnswersInOrder() throws JsonProcessingException {
    // Three kinds in turn, so that a line out of place is seen.
    List<String> texts =
        List.of("ich möchte mit einem menschen sprechen", "danke dir", "mein kind hat tag %d kita");
    String input =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"text\": \"" + texts.get(i % 3).formatted(i) + "\"}")
            .collect(Collectors.joining("\n"));

    Invocation ask = Invocation.withInput(input, PLAIN, "ask", "--jsonl");

    assertThat(ask.code()).as(ask.err()).isZero();
    assertThat(ask.lines()).hasSize(1_000);
    List<Integer> misplaced = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      JsonNode line = JSON.readTree(ask.lines().get(i));
      boolean fits =
          switch (i % 3) {
            case 0 -> line.path("outcome").asText().equals("human");
            case 1 -> line.path("outcome").asText().equals("smalltalk");
            default -> !line.path("topics").isEmpty();
          };
      if (!fits) {
        misplaced.add(i);
      }
    }
    assertThat(misplaced).isEmpty();
  }

  @Test
  void eachLineHasTheFieldsProgramsRelyOn() throws JsonProcessingException {
    Invocation ask =
        Invocation.withInput(
            "{\"text\": \"mein baby schläft nicht durch\"}\n", PLAIN, "ask", "--jsonl");

    JsonNode line = JSON.readTree(ask.out());
    assertThat(OUTCOMES).contains(line.path("outcome").asText());
    assertThat(line.propertyStream().map(Map.Entry::getKey))
        .containsExactly("outcome", "topics", "scores", "danger", "language");
    assertThat(line.path("topics").size()).isBetween(1, 5).isEqualTo(line.path("scores").size());
    assertThat(line.path("danger").isNull()).isTrue();
    assertThat(line.path("language").asText()).isEqualTo("de");
  }

  @Test
  void brokenLineStillGetsItsLineAndTheEndSaysSo() {
    String input =
        """
        {"text": "mein baby schläft nicht durch"}
        kein json
        {"frage": "falsches feld"}
        ["text"]
        {"text": 5}
        {"text": ""}
        {"text": "hallo"}
        """;

    Invocation ask = Invocation.withInput(input, PLAIN, "ask", "--jsonl");

    assertThat(ask.code()).isEqualTo(2);
    assertThat(ask.lines()).hasSize(7).allMatch(line -> line.startsWith("{\"outcome\":"));
    assertThat(ask.err()).contains("Zeile 2", "Zeile 3", "Zeile 4", "Zeile 5");
    assertThat(ask.err()).doesNotContain("kein json", "falsches feld");
  }

  @Test
  void questionOnTheCommandLineIsAnswered() {
    Invocation ask = Invocation.of(PLAIN, "ask", "mein", "baby", "schläft", "nicht", "durch");

    assertThat(ask.code()).isZero();
    assertThat(ask.out()).isNotBlank();
  }

  @Test
  void explainShowsTopicsWithScores() {
    Invocation ask = Invocation.of(PLAIN, "ask", "--explain", "mein baby schläft nicht durch");

    assertThat(ask.code()).isZero();
    assertThat(ask.out()).containsPattern("\\d\\.\\d{3} +schlaf-");
  }

  @Test
  void questionAndLinesAtOnceAreMisuse() {
    assertThat(Invocation.of(PLAIN, "ask", "--jsonl", "und eine frage").code()).isEqualTo(2);
    assertThat(Invocation.of(PLAIN, "ask").code()).isEqualTo(2);
  }
}
