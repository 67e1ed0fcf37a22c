package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.testkit.FakeBotApi;
import org.junit.jupiter.api.Test;

/// F3: the disk gets full under the running product, and has space again later.
final class FullDiskTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DANGER = "ich will mich umbringen, heute noch";
  private static final String LONG = "mein baby wacht nachts dauernd auf ".repeat(60);

  @Test
  void fullDiskRefusesPlainlyLosesNothingAndHealsByItself() throws Exception {
    try (SmallDisk disk = SmallDisk.ofMegabytes(6);
        FakeBotApi telegram = FakeBotApi.start()) {
      Path data = disk.folder();
      List<String> accepted = new ArrayList<>();
      String room;
      try (HouseProcess house =
          HouseProcess.start(
              data,
              Map.of(
                  "ELTERNLOTSE_TELEGRAM_TOKEN",
                  FakeBotApi.TOKEN,
                  "ELTERNLOTSE_TELEGRAM_API",
                  telegram.uri().toString()))) {
        telegram.pushText(1, "ab wann beikost");
        telegram.awaitSentTo(1, 1);
        room = JSON.readTree(house.post("/api/rooms", "").body()).path("room").asText();
        Await.until("all is answered", 20, () -> Records.rowsWaiting(data) == 0);

        disk.fill();
        HttpResponse<String> refused = postUntilRefused(house, room, accepted);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(refused.body()).path("reason").asText()).isEqualTo("not-stored");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(house.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(house.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(house.get("/betrieb").body()).contains("Die Datenbank nimmt nichts an");
        assertThat(house.get("/metrics").body()).contains("elternlotse_store_healthy 0.0");

        HttpResponse<String> danger = post(house, room, "danger", DANGER);
        assertThat(danger.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(danger.body()).at("/card/urgent").asBoolean()).isTrue();
        telegram.pushText(3, DANGER);
        String card = telegram.awaitSentTo(3, 1).getFirst().text();
        assertThat(card).isEqualTo(JSON.readTree(danger.body()).at("/card/text").asText());

        telegram.pushText(2, LONG);
        telegram.pushText(2, LONG);
        Await.until(
            "the operator is told of Telegram",
            20,
            () -> house.get("/betrieb").body().contains("können gerade nicht gespeichert werden"));
        assertThat(telegram.unconfirmed()).isEqualTo(3);
        assertThat(house.get("/").statusCode()).isEqualTo(200);

        disk.free();
        Await.until("ready again", 20, () -> house.get("/health/ready").statusCode() == 200);
        Await.until(
            "the refused message is taken",
            20,
            () -> post(house, room, "again", "und jetzt?").statusCode() == 202);
        accepted.add("again");
        telegram.awaitAllConfirmed();
        telegram.awaitSentTo(2, 1);
        Await.until("all is answered", 40, () -> Records.rowsWaiting(data) == 0);
        Await.until(
            "connected", 20, () -> house.get("/metrics").body().contains(connected("telegram")));
        house.terminate();
        house.awaitExit(15);
      }
      try (Records records = Records.of(data)) {
        assertThat(records.deadLetters()).isZero();
        // The room's own opening is a question, too.
        assertThat(records.questions(ChannelId.WEB, room)).isEqualTo(accepted.size() + 1L);
        assertThat(records.questions(ChannelId.TELEGRAM, "2")).isEqualTo(2);
        assertThat(records.questions(ChannelId.TELEGRAM, "3")).isEqualTo(1);
        assertThat(
                Deliveries.check(
                    telegram.sentTo(2), records.answers(ChannelId.TELEGRAM, "2"), List.of()))
            .isZero();
      }
    }
  }

  private static String connected(String channel) {
    return "elternlotse_channel_connected{channel=\"" + channel + "\"} 1.0";
  }

  private static HttpResponse<String> postUntilRefused(
      HouseProcess house, String room, List<String> accepted) throws IOException {
    for (int i = 0; i < 2_000; i++) {
      HttpResponse<String> answer = post(house, room, "m" + i, LONG);
      switch (answer.statusCode()) {
        case 202 -> accepted.add("m" + i);
        case 429 -> {} // the room has had its share for this second
        default -> {
          return answer;
        }
      }
    }
    throw new AssertionError("the disk never got full");
  }

  private static HttpResponse<String> post(HouseProcess house, String room, String id, String text)
      throws IOException {
    String body = JSON.createObjectNode().put("id", id).put("text", text).toString();
    return house.post("/api/rooms/" + room + "/messages", body);
  }
}
