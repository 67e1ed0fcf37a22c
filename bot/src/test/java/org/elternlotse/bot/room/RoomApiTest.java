package org.elternlotse.bot.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomApiTest {
  private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final ChatServer server = new ChatServer(RoomLimits.LIFTED);
  private final Program program = new Program(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNewRoomGreets() {
    HttpResponse<String> opened = program.post("/api/rooms", "");

    String room = Program.json(opened).path("room").textValue();
    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(room).matches("[A-Za-z0-9_-]{22,}").isNotEqualTo(program.openRoom());
    assertThat(program.messages(room, 0)).hasSize(1);
    assertThat(program.messages(room, 0).get(0).path("text").textValue())
        .isEqualTo(FakeHouse.GREETING);
  }

  @Test
  void aMessageIsStoredWithItsIdAndTheAnswerFollows() {
    String room = program.openRoom();
    server.house.onText((to, _) -> server.house.answer(to, "Das ist anstrengend."));

    HttpResponse<String> accepted = program.say(room, "a-1", "Mein Baby weint");

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(Program.json(accepted).path("id").textValue()).isEqualTo("a-1");
    JsonNode messages = program.messages(room, 1);
    assertThat(messages.get(0).path("from").textValue()).isEqualTo("parent");
    assertThat(messages.get(0).path("id").textValue()).isEqualTo("a-1");
    assertThat(messages.get(1).path("from").textValue()).isEqualTo("bot");
    assertThat(messages.get(1).has("id")).isFalse();
  }

  @Test
  void theSameIdTwiceIsStoredOnce() {
    String room = program.openRoom();

    assertThat(program.say(room, "same", "Hallo").statusCode()).isEqualTo(202);
    assertThat(program.say(room, "same", "Hallo").statusCode()).isEqualTo(202);

    assertThat(server.house.texts(new Address(room))).containsExactly(FakeHouse.GREETING, "Hallo");
  }

  @Test
  void everyKindOfButtonIsShown() {
    String room = program.openRoom();
    server.house.answer(
        new Address(room),
        From.BOT,
        new OutboundMessage(
            "Ruf an",
            List.of(
                Button.choose("Mehr dazu", "more:1"),
                Button.call("Notruf anrufen", "112"),
                Button.open("Seite", "https://example.org/")),
            true));

    JsonNode card = program.messages(room, 1).get(0);

    assertThat(card.path("urgent").booleanValue()).isTrue();
    assertThat(card.path("buttons").toString())
        .isEqualTo(
            "[{\"label\":\"Mehr dazu\",\"choice\":\"more:1\"},"
                + "{\"label\":\"Notruf anrufen\",\"call\":\"112\"},"
                + "{\"label\":\"Seite\",\"url\":\"https://example.org/\"}]");
  }

  @Test
  void aTapArrivesAsAChoice() {
    String room = program.openRoom();

    program.post("/api/rooms/" + room + "/messages", "{\"id\":\"t\",\"choice\":\"more:1\"}");

    assertThat(server.house.texts(new Address(room))).contains("[more:1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"a","text":            | 400 | bad-json
          []                           | 400 | bad-json
          null                         | 400 | bad-json
          "text"                       | 400 | bad-json
          {"id":"a"}                   | 400 | bad-json
          {"id":"a","text":7}          | 400 | bad-json
          {"id":"a","text":null}       | 400 | bad-json
          {"id":"a","text":"x"} {}     | 400 | bad-json
          {"id":"a","id":"b","text":"x"} | 400 | bad-json
          {"id":"a","text":"x","choice":"y"} | 400 | bad-json
          {"text":"x"}                 | 400 | bad-id
          {"id":5,"text":"x"}          | 400 | bad-id
          {"id":"","text":"x"}         | 400 | bad-id
          {"id":"a b","text":"x"}      | 400 | bad-id
          {"id":"a","text":""}         | 400 | empty-text
          {"id":"a","text":" \\n\\t "} | 400 | empty-text
          {"id":"a","text":"\\u0000"}  | 400 | empty-text
          {"id":"a","choice":""}       | 400 | bad-choice
          {"id":"a","choice":"A B"}    | 400 | bad-choice
          """)
  void whatCannotBeTakenIsRefusedWithAReason(String body, int status, String reason) {
    String room = program.openRoom();

    HttpResponse<String> answer = program.post("/api/rooms/" + room + "/messages", body);

    assertRefused(answer, status, reason);
    assertThat(server.house.texts(new Address(room))).hasSize(1);
  }

  @Test
  void theIdMayHave64CharactersAndTheText4096() {
    String room = program.openRoom();

    assertThat(program.say(room, "i".repeat(64), "x".repeat(4096)).statusCode()).isEqualTo(202);
    assertRefused(program.say(room, "i".repeat(65), "x"), 400, "bad-id");
    assertRefused(program.say(room, "j", "x".repeat(4097)), 422, "text-too-long");
  }

  @Test
  void aBodyAbove64KiBIsRefusedWhetherAnnouncedOrNot() {
    String path = "/api/rooms/" + program.openRoom() + "/messages";
    byte[] body = ("{\"id\":\"a\",\"text\":\"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);

    assertRefused(program.post(path, BodyPublishers.ofByteArray(body)), 413, "body-too-large");
    assertRefused(
        program.post(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        413,
        "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {UNKNOWN, "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%27", "..%2F..%2Fetc"})
  void anUnknownRoomIs404InEveryWay(String room) {
    String path = "/api/rooms/" + room;

    assertThat(program.say(room, "a", "x").statusCode()).isIn(400, 404);
    assertThat(program.get(path + "/messages").statusCode()).isIn(400, 404);
    assertThat(program.get(path + "/events").statusCode()).isIn(400, 404);
  }

  @Test
  void anUnknownRoomSaysSo() {
    assertRefused(program.say(UNKNOWN, "a", "x"), 404, "room-unknown");
    assertRefused(program.get("/api/rooms/" + UNKNOWN + "/messages"), 404, "room-unknown");
    assertRefused(program.get("/api/rooms/" + UNKNOWN + "/events"), 404, "room-unknown");
  }

  @Test
  void wrongMethodTypeAndNumberAreNamed() {
    String messages = "/api/rooms/" + program.openRoom() + "/messages";

    assertRefused(program.method("DELETE", messages), 405, "method-not-allowed");
    assertRefused(program.get("/api/rooms"), 405, "method-not-allowed");
    assertRefused(program.get("/api/nothing"), 404, "not-found");
    assertRefused(program.get(messages + "?after=minus"), 400, "bad-after");
    assertRefused(program.get(messages + "?after=-1"), 400, "bad-after");
    assertRefused(
        program.post(messages, "{\"id\":\"a\",\"text\":\"x\"}", "Content-Type", "text/plain"),
        415,
        "wrong-content-type");
  }

  @Test
  void aPageOfSomebodyElseMayNotPost() {
    String messages = "/api/rooms/" + program.openRoom() + "/messages";
    String body = "{\"id\":\"a\",\"text\":\"x\"}";

    assertRefused(program.post(messages, body, "Sec-Fetch-Site", "cross-site"), 403, "cross-site");
    assertRefused(program.post(messages, body, "Origin", "https://evil.test"), 403, "cross-site");
    assertRefused(program.post("/api/rooms", "", "Origin", "null"), 403, "cross-site");
    assertThat(program.post(messages, body, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(202);
    assertThat(program.post(messages, body, "Origin", server.url("")).statusCode()).isEqualTo(202);
  }

  @Test
  void nothingIsAcceptedWhileNothingCanBeStored() {
    String room = program.openRoom();
    server.house.closeInlet(true);

    HttpResponse<String> answer = program.say(room, "a", "Hilfe");

    assertRefused(answer, 503, "not-stored");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertRefused(program.post("/api/rooms", ""), 503, "not-stored");
    server.house.closeInlet(false);
    assertThat(program.say(room, "a", "Hilfe").statusCode()).isEqualTo(202);
  }

  @Test
  void aFaultOfOursShowsNoTrace() {
    String room = program.openRoom();
    server.house.makeUnreadable(true);

    HttpResponse<String> answer = program.get("/api/rooms/" + room + "/messages");

    assertRefused(answer, 500, "trouble");
    assertThat(answer.body()).doesNotContain("Exception", "broken", "org.elternlotse");
  }

  @Test
  void theDescriptionIsServed() {
    HttpResponse<String> answer = program.get("/api/openapi.yaml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("openapi: 3").contains("/api/rooms/{room}/events");
    for (Reason reason : Reason.values()) {
      assertThat(answer.body()).contains("- " + reason.wire());
    }
  }

  @Test
  void noAnswerMayBeKeptOrFramed() {
    String room = program.openRoom();

    for (String path : List.of("/", "/api/rooms/" + room + "/messages", "/api/nothing")) {
      var headers = program.get(path).headers();
      assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-store");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http");
      assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Program.json(answer).path("message").textValue()).endsWith(".");
  }
}
