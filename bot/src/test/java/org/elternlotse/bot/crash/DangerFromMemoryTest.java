package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.testkit.BotApiFault;
import org.elternlotse.testkit.FakeBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F3 and F16 for whoever is in danger: nothing can be stored, or the check itself breaks.
final class DangerFromMemoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DANGER = "hilfe, " + NervousKnowledge.DANGER;

  private static final KnowledgeBase KNOWLEDGE = new NervousKnowledge(RealContent.load());

  @TempDir private Path data;
  private final Fate fate = new Fate(Fate.Step.NEVER);
  private final FakeBotApi telegram = FakeBotApi.start();
  private House house;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    house = new House(data, telegram, KNOWLEDGE, fate);
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    house.close();
    telegram.close();
  }

  @Test
  void telegramParentReadsTheCardOnceThoughNothingCanBeStored() {
    fate.diskIsFull(true);
    telegram.pushText(1, DANGER);
    telegram.awaitText(1, NervousKnowledge.CARD);
    // The batch comes again and again; the offset has not moved.
    telegram.awaitCalls("getUpdates", telegram.calls("getUpdates").size() + 1);
    assertThat(telegram.unconfirmed()).isEqualTo(1);
    assertThat(telegram.sentTo(1)).hasSize(1);

    fate.diskIsFull(false);
    telegram.awaitAllConfirmed();
    Await.until("the stored card is sent, too", 10, () -> telegram.sentTo(1).size() >= 2);
    assertThat(house.store().<Integer>read(books -> books.cases().open().size())).isEqualTo(1);
  }

  @Test
  void cardThatTelegramDidNotTakeIsSaidAgain() {
    fate.diskIsFull(true);
    telegram.failNext("sendMessage", BotApiFault.badGateway());
    telegram.pushText(1, DANGER);
    telegram.awaitText(1, NervousKnowledge.CARD);
  }

  @Test
  void webParentWithoutOpenStreamReadsTheCardInTheRefusal() throws Exception {
    String room = room();
    fate.diskIsFull(true);

    HttpResponse<String> calm = post(room, "c1", "hallo");
    assertThat(calm.statusCode()).isEqualTo(503);
    assertThat(JSON.readTree(calm.body()).has("card")).isFalse();

    HttpResponse<String> refused = post(room, "d1", DANGER);
    assertThat(refused.statusCode()).isEqualTo(503);
    JsonNode card = JSON.readTree(refused.body()).path("card");
    assertThat(card.path("text").asText()).contains(NervousKnowledge.CARD);
    assertThat(card.path("urgent").asBoolean()).isTrue();

    fate.diskIsFull(false);
    assertThat(post(room, "d1", DANGER).statusCode()).isEqualTo(202);
  }

  @Test
  void openPageShowsTheCardThatStandsInNoStore() throws Exception {
    String room = room();
    HttpRequest listen =
        HttpRequest.newBuilder(URI.create(house.url("/api/rooms/" + room + "/events"))).build();
    try (InputStream events = http.send(listen, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      readTo(events, "event: owner");
      fate.diskIsFull(true);
      HttpResponse<String> refused = post(room, "d1", DANGER);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(refused.body()).has("card")).isFalse();
      readTo(events, NervousKnowledge.CARD);
    }
  }

  @Test
  void plainFormShowsTheCardEvenToSomebodyWithoutARoom() throws Exception {
    fate.diskIsFull(true);
    HttpRequest form =
        HttpRequest.newBuilder(URI.create(house.url("/chat")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("id=f1&text=" + NervousKnowledge.DANGER))
            .build();
    HttpResponse<String> page = http.send(form, HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains(NervousKnowledge.CARD);
  }

  @Test
  void brokenCheckLeadsToAPerson() {
    telegram.pushText(2, "ach, " + NervousKnowledge.BREAKS);
    telegram.awaitSentTo(2, 1);
    Await.until(
        "a case is open",
        10,
        () ->
            house
                .store()
                .<Boolean>read(books ->
                    books.cases().open().stream()
                        .anyMatch(open -> open.reason() == HandoffReason.CHECK_FAILED)));
  }

  private String room() throws Exception {
    HttpRequest open =
        HttpRequest.newBuilder(URI.create(house.url("/api/rooms")))
            .POST(BodyPublishers.noBody())
            .build();
    String body = http.send(open, HttpResponse.BodyHandlers.ofString()).body();
    return JSON.readTree(body).path("room").asText();
  }

  private HttpResponse<String> post(String room, String id, String text) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.url("/api/rooms/" + room + "/messages")))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(
                BodyPublishers.ofString(
                    JSON.createObjectNode().put("id", id).put("text", text).toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void readTo(InputStream in, String words) throws Exception {
    StringBuilder read = new StringBuilder();
    byte[] some = new byte[1024];
    while (read.indexOf(words) < 0) {
      int count = in.read(some);
      assertThat(count).as("the stream ended before: " + words).isPositive();
      read.append(new String(some, 0, count, StandardCharsets.UTF_8));
    }
  }
}
