package org.elternlotse.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.elternlotse.channel.ChannelHealth.State;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.testkit.BotApiFault;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.RecordingInlet;
import org.elternlotse.testkit.UpdateJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Receiving by webhook: what is stored, what is refused, how Telegram is told where we are.
class TelegramWebhookTest {
  private static final String SECRET = "a-secret-of-ours";

  private final FakeBotApi telegram = FakeBotApi.start();
  private final HttpClients http = new HttpClients();
  private final RecordingInlet inlet = new RecordingInlet();
  private final SteppedPauses pauses = new SteppedPauses();
  private final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(
              new Secret(FakeBotApi.TOKEN),
              telegram.uri(),
              TelegramSettings.Mode.WEBHOOK,
              Optional.of("https://lotse.example.org/"),
              Optional.of(new Secret(SECRET)),
              TelegramSettings.Patience.USUAL),
          http,
          Clock.systemUTC(),
          pauses,
          new Random(1));

  @AfterEach
  void stop() {
    channel.close();
    telegram.close();
    http.close();
  }

  @Test
  void telegramIsToldWhereWeAreWithOurSecretAndKinds() {
    channel.start(inlet);

    JsonNode call = telegram.awaitCalls("setWebhook", 1).getFirst();
    assertThat(call.path("url").asText()).isEqualTo("https://lotse.example.org/telegram/webhook");
    assertThat(call.path("secret_token").asText()).isEqualTo(SECRET);
    assertThat(call.path("allowed_updates")).hasSize(4);
    await().until(() -> channel.health().state() == State.CONNECTED);
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void failureToSetTheWebhookIsShownAndTriedAgain() throws InterruptedException {
    telegram.failNext("setWebhook", BotApiFault.badGateway());
    channel.start(inlet);
    pauses.awaitPause();
    assertThat(channel.health().state()).isEqualTo(State.CONNECTING);
    pauses.pass();

    telegram.awaitCalls("setWebhook", 2);
    await().until(() -> channel.health().state() == State.CONNECTED);
  }

  @Test
  void refusedPublicAddressNeedsAnOperator() throws InterruptedException {
    telegram.failNext(
        "setWebhook",
        BotApiFault.error(400, "Bad Request: bad webhook: HTTPS url must be provided"));
    channel.start(inlet);
    pauses.awaitPause();

    assertThat(channel.health().state()).isEqualTo(State.NEEDS_OPERATOR);
    assertThat(channel.health().advice())
        .hasValueSatisfying(a -> assertThat(a).contains("ELTERNLOTSE_PUBLIC_URL"));
  }

  @Test
  void updateIsStoredBeforeItIsAcknowledged() {
    channel.start(inlet);

    assertThat(channel.webhook().handle(SECRET, text("Hallo"))).isEqualTo(200);
    assertThat(inlet.texts()).containsExactly("Hallo");
  }

  @Test
  void secondDeliveryIsAcknowledgedAndNotStoredAgain() {
    channel.start(inlet);
    channel.webhook().handle(SECRET, text("Hallo"));

    assertThat(channel.webhook().handle(SECRET, text("Hallo"))).isEqualTo(200);
    assertThat(inlet.texts()).containsExactly("Hallo");
  }

  @Test
  void wrongOrMissingSecretIsRefusedAndNothingKept() {
    channel.start(inlet);

    assertThat(channel.webhook().handle("wrong", text("Hallo"))).isEqualTo(401);
    assertThat(channel.webhook().handle(null, text("Hallo"))).isEqualTo(401);
    assertThat(channel.webhook().handle("", "kein JSON".getBytes(UTF_8))).isEqualTo(401);
    assertThat(inlet.messages()).isEmpty();
    assertThat(inlet.deadLetters()).isEmpty();
  }

  @Test
  void tooLargeBodyIsRefused() {
    channel.start(inlet);
    byte[] body = new byte[TelegramWebhook.LONGEST_BODY + 1];

    assertThat(channel.webhook().handle(SECRET, body)).isEqualTo(413);
    assertThat(inlet.deadLetters()).isEmpty();
  }

  @Test
  void whatIsNoJsonBecomesADeadLetterThatIsNotDeliveredAgain() {
    channel.start(inlet);

    assertThat(channel.webhook().handle(SECRET, "{\"message\":".getBytes(UTF_8))).isEqualTo(200);
    assertThat(channel.webhook().handle(SECRET, "[1]".getBytes(UTF_8))).isEqualTo(200);
    assertThat(channel.webhook().handle(SECRET, new byte[0])).isEqualTo(200);
    assertThat(inlet.deadLetters()).hasSize(3);
  }

  @Test
  void whatCannotBeStoredIsToBeDeliveredAgain() {
    channel.start(inlet);
    inlet.close();
    assertThat(channel.webhook().handle(SECRET, text("Hallo"))).isEqualTo(503);
    inlet.open();

    assertThat(channel.webhook().handle(SECRET, text("Hallo"))).isEqualTo(200);
    assertThat(inlet.texts()).containsExactly("Hallo");
  }

  @Test
  void nothingIsAcknowledgedBeforeStartAndAfterClose() {
    assertThat(channel.webhook().handle(SECRET, text("zu früh"))).isEqualTo(503);
    channel.start(inlet);
    channel.close();

    assertThat(channel.webhook().handle(SECRET, text("zu spät"))).isEqualTo(503);
    assertThat(inlet.messages()).isEmpty();
  }

  @Test
  void secretIsDrawnWhenNoneIsGiven() {
    try (var other =
        new TelegramChannel(
            TelegramSettings.webhook(
                new Secret(FakeBotApi.TOKEN), telegram.uri(), "https://lotse.example.org"),
            http,
            Clock.systemUTC())) {
      other.start(inlet);
      String drawn = telegram.awaitCalls("setWebhook", 1).getFirst().path("secret_token").asText();

      assertThat(drawn).hasSizeGreaterThanOrEqualTo(32);
      assertThat(other.webhook().handle(drawn, text("Hallo"))).isEqualTo(200);
    }
  }

  @Test
  void closingWhileNothingComesIsQuick() {
    channel.start(inlet);
    telegram.awaitCalls("setWebhook", 1);
    Instant before = Instant.now();
    channel.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  private static byte[] text(String text) {
    return UpdateJson.text(501, 7, Instant.ofEpochSecond(1795000000), text)
        .put("update_id", 1)
        .toString()
        .getBytes(UTF_8);
  }
}
