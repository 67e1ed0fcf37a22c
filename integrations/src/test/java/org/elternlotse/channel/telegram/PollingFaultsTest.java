package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelHealth.State;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.testkit.BotApiFault;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.RecordingInlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What receiving does when Telegram fails, and what the operator reads of it.
class PollingFaultsTest {
  private static final long ANNA = 501;

  private final FakeBotApi telegram = FakeBotApi.start();
  private final HttpClients http = new HttpClients();
  private final RecordingInlet inlet = new RecordingInlet();
  private final SteppedPauses pauses = new SteppedPauses();
  private final TelegramChannel channel =
      channel(TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri()));

  private TelegramChannel channel(TelegramSettings settings) {
    return new TelegramChannel(settings, http, Clock.systemUTC(), pauses, new Random(1));
  }

  @AfterEach
  void stop() {
    channel.close();
    telegram.close();
    http.close();
  }

  @Test
  void secondPollerIsShownToTheOperatorAndTriedAgain() throws InterruptedException {
    telegram.failNext("getUpdates", BotApiFault.secondPoller());
    channel.start(inlet);

    assertThat(pauses.awaitPause()).isEqualTo(Duration.ofSeconds(5));
    assertNeedsOperator("zweites Programm");
    telegram.pushText(ANNA, "wieder da");
    pauses.pass();
    inlet.awaitMessages(1);
    await().until(() -> channel.health().state() == State.CONNECTED);
  }

  @Test
  void webhookOfAnEarlierTimeIsRemovedButWhatWaitsIsKept() {
    telegram.setWebhook(Optional.of("https://alt.example.org/hook"));
    telegram.pushText(ANNA, "wartet schon");
    channel.start(inlet);

    assertThat(inlet.awaitMessages(1)).hasSize(1);
    assertThat(telegram.calls("deleteWebhook").getFirst().path("drop_pending_updates").asBoolean())
        .isFalse();
  }

  @Test
  void webhookSetWhilePollingIsShownToTheOperator() throws InterruptedException {
    channel.start(inlet);
    telegram.awaitCalls("getUpdates", 1);
    telegram.setWebhook(Optional.of("https://anderswo.example.org/hook"));

    pauses.awaitPause();
    assertNeedsOperator("Webhook");
    assertThat(telegram.calls("deleteWebhook")).hasSize(1);
  }

  @Test
  void revokedTokenIsShownToTheOperatorUntilItWorksAgain() throws InterruptedException {
    channel.start(inlet);
    telegram.awaitCalls("getUpdates", 1);
    telegram.revokeToken();

    assertThat(pauses.awaitPause()).isEqualTo(Duration.ofSeconds(30));
    assertNeedsOperator("BotFather");
    telegram.restoreToken();
    // Written before the pause ends: the first poll after a fault does not wait for messages.
    telegram.pushText(ANNA, "geht wieder");
    pauses.pass();
    inlet.awaitMessages(1);
    await().until(() -> channel.health().state() == State.CONNECTED);
  }

  @Test
  void retryAfterIsObeyedToTheSecond() throws InterruptedException {
    telegram.failNext("getUpdates", BotApiFault.tooMany(Duration.ofSeconds(37)));
    channel.start(inlet);

    assertThat(pauses.awaitPause()).isEqualTo(Duration.ofSeconds(37));
  }

  @Test
  void passingFaultsAreTriedAgainWithGrowingPausesUpToAMinute() throws InterruptedException {
    telegram.pushText(ANNA, "kommt an");
    telegram.failNext(
        "getUpdates",
        BotApiFault.serverError(),
        BotApiFault.badGateway(),
        BotApiFault.halfAnswer(),
        new BotApiFault.Garbled());
    channel.start(inlet);

    long[] longest = {1, 2, 4, 8};
    for (long seconds : longest) {
      Duration pause = pauses.awaitPause();
      assertThat(pause).isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
      assertThat(channel.health().state()).isEqualTo(State.CONNECTING);
      assertThat(channel.health().advice()).isPresent();
      pauses.pass();
    }
    inlet.awaitMessages(1);
    assertThat(inlet.texts()).containsExactly("kommt an");
  }

  @Test
  void hangingPollIsGivenUp() throws InterruptedException {
    var impatient =
        new TelegramSettings.Patience(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
    telegram.failNext("getUpdates", BotApiFault.hang());
    try (TelegramChannel other =
        channel(
            TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri())
                .with(impatient))) {
      other.start(inlet);

      pauses.awaitPause();
      assertThat(other.health().advice())
          .hasValueSatisfying(a -> assertThat(a).contains("Zeitüberschreitung"));
    }
  }

  @Test
  void startDoesNotFailWhenTelegramIsDownAndGoesOnWhenItIsBack() throws InterruptedException {
    int port = telegram.port();
    telegram.close();
    channel.start(inlet);
    pauses.awaitPause();

    assertThat(channel.health().state()).isEqualTo(State.CONNECTING);
    assertThat(channel.health().advice())
        .hasValueSatisfying(a -> assertThat(a).contains("abgelehnt"));
    try (FakeBotApi back = FakeBotApi.start(port)) {
      back.pushText(ANNA, "nach dem Ausfall");
      pauses.pass();
      inlet.awaitMessages(1);
    }
  }

  @Test
  void tokenIsCheckedAtStart() {
    assertThat(channel.checkToken()).isEqualTo(new TokenCheck.Valid(FakeBotApi.USERNAME));
    telegram.revokeToken();
    assertThat(channel.checkToken()).isEqualTo(new TokenCheck.Rejected());
    telegram.close();
    assertThat(channel.checkToken()).isInstanceOf(TokenCheck.Unreachable.class);
  }

  private void assertNeedsOperator(String word) {
    ChannelHealth health = channel.health();
    assertThat(health.state()).isEqualTo(State.NEEDS_OPERATOR);
    assertThat(health.advice()).hasValueSatisfying(a -> assertThat(a).contains(word));
  }
}
