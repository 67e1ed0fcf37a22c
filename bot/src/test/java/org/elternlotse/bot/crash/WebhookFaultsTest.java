package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.UpdateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8: what comes to the webhook from somebody else than Telegram, or from Telegram again.
final class WebhookFaultsTest {
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  @TempDir private Path data;

  @Test
  void onlyTelegramIsHeardAndEveryMessageOnce() throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start();
        HouseProcess house =
            HouseProcess.start(
                data,
                Map.of(
                    "ELTERNLOTSE_TELEGRAM_TOKEN",
                    FakeBotApi.TOKEN,
                    "ELTERNLOTSE_TELEGRAM_API",
                    telegram.uri().toString(),
                    "ELTERNLOTSE_TELEGRAM_MODE",
                    "webhook",
                    "ELTERNLOTSE_PUBLIC_URL",
                    "https://lotse.example.org"))) {
      String secret = telegram.awaitCalls("setWebhook", 1).getFirst().path("secret_token").asText();
      assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
      String update = update(5).toString();

      assertThat(call(house, update, secret.substring(1) + "x")).isEqualTo(401);
      assertThat(call(house, update, "")).isEqualTo(401);
      assertThat(Records.inboxRows(data)).isZero();

      for (int i = 0; i < 100; i++) {
        assertThat(call(house, update, secret)).isEqualTo(200);
      }
      telegram.awaitSentTo(5, 1);
      Await.until("nothing waits", 20, () -> Records.rowsWaiting(data) == 0);
      assertThat(Records.inboxRows(data)).isEqualTo(1);
      assertThat(telegram.textsTo(5)).doesNotHaveDuplicates();

      assertThat(call(house, "{\"update_id\":", secret)).isEqualTo(200);
      assertThat(house.get("/metrics").body())
          .contains("elternlotse_dead_letters{kind=\"unreadable\"} 1.0");
      assertThat(call(house, "x".repeat(3 << 20), secret)).isEqualTo(413);
    }
  }

  private static ObjectNode update(long chat) {
    ObjectNode update = UpdateJson.text(chat, 77, Instant.now(), "ab wann beikost");
    return update.put("update_id", 4711);
  }

  private static int call(HouseProcess house, String body, String secret) throws IOException {
    var request = house.request("/telegram/webhook").header("Content-Type", "application/json");
    if (!secret.isEmpty()) {
      request.header(SECRET_HEADER, secret);
    }
    return house.send(request.POST(BodyPublishers.ofString(body)).build()).statusCode();
  }
}
