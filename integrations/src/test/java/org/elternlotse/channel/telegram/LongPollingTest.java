package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/// Receiving by long polling, against a server that knows offsets and faults.
class LongPollingTest {
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
  void offsetMovesOnlyAfterTheBatchIsStored() throws InterruptedException {
    inlet.close();
    telegram.pushText(ANNA, "eins");
    telegram.pushText(ANNA, "zwei");
    channel.start(inlet);
    pauses.awaitPause();

    assertThat(telegram.unconfirmed()).isEqualTo(2);
    inlet.open();
    pauses.pass();

    telegram.awaitAllConfirmed();
    assertThat(inlet.texts()).containsExactly("eins", "zwei");
    List<JsonNode> polls = telegram.calls("getUpdates");
    assertThat(polls.get(1)).isEqualTo(polls.get(0));
    assertThat(polls.get(2).path("offset").asLong()).isEqualTo(1002);
  }

  @Test
  void closedInletIsTriedAgainAfterOneTwoFourUpToThirtySeconds() throws InterruptedException {
    inlet.close();
    telegram.pushText(ANNA, "wartet");
    channel.start(inlet);

    for (long seconds : new long[] {1, 2, 4, 8, 16, 30, 30}) {
      assertThat(pauses.awaitPause()).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(channel.health().state()).isEqualTo(State.CONNECTING);
      assertThat(channel.health().advice()).hasValueSatisfying(a -> assertThat(a).contains("gespeichert"));
      pauses.pass();
    }
  }

  @Test
  void asksForOurKindsWithALongPoll() {
    channel.start(inlet);

    JsonNode poll = telegram.awaitCalls("getUpdates", 1).getFirst();
    assertThat(poll.path("timeout").asInt()).isEqualTo(50);
    assertThat(poll.path("limit").asInt()).isEqualTo(100);
    assertThat(poll.path("allowed_updates").toString())
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void numbersThatRestartLowerAreNotAskedPast() {
    channel.start(inlet);
    telegram.pushText(ANNA, "vor der Pause");
    inlet.awaitMessages(1);
    telegram.awaitAllConfirmed();
    telegram.restartIdsAt(17);
    telegram.pushText(ANNA, "nach einer stillen Woche");
    telegram.pushText(ANNA, "und weiter");
    inlet.awaitMessages(3);

    telegram.awaitAllConfirmed();
    assertThat(lastOffset()).isIn(18L, 19L);
    assertThat(inlet.texts())
        .containsExactly("vor der Pause", "nach einer stillen Woche", "und weiter");
  }

  @Test
  void numbersThatRestartHigherAreFollowed() {
    channel.start(inlet);
    telegram.pushText(ANNA, "vorher");
    inlet.awaitMessages(1);
    telegram.restartIdsAt(900_000_000L);
    telegram.pushText(ANNA, "nachher");
    inlet.awaitMessages(2);

    telegram.awaitAllConfirmed();
    await().until(() -> lastOffset() == 900_000_001L);
  }

  @Test
  void sameUpdateUnderAnotherNumberIsNoSecondMessage() {
    channel.start(inlet);
    telegram.pushText(ANNA, "einmal");
    inlet.awaitMessages(1);
    telegram.awaitAllConfirmed();
    telegram.redeliver(1);
    inlet.awaitDuplicates(1);

    assertThat(inlet.texts()).containsExactly("einmal");
  }

  @Test
  void brokenAndUnknownUpdatesHoldUpNoOther() {
    telegram.pushText(ANNA, "davor");
    telegram.pushUnparsable(502, "kaputt, aber lesbar");
    telegram.pushUnknownKind(503);
    telegram.pushText(ANNA, "danach");
    channel.start(inlet);

    inlet.awaitMessages(3);
    telegram.awaitAllConfirmed();
    assertThat(inlet.texts()).containsExactly("davor", "kaputt, aber lesbar", "danach");
    assertThat(inlet.deadLetters()).hasSize(2);
  }

  @Test
  void groupThatMentionsUsByNameIsHeard() {
    channel.start(inlet);
    telegram.awaitCalls("getUpdates", 1);
    telegram.pushInGroup(-900, "@" + FakeBotApi.USERNAME + " hilfst du hier?");

    assertThat(inlet.awaitMessages(1).getFirst().address().value()).isEqualTo("-900");
  }

  @Test
  void tapStopsSpinningAfterItIsStored() throws InterruptedException {
    inlet.close();
    telegram.pushTap(ANNA, "human");
    channel.start(inlet);
    pauses.awaitPause();
    assertThat(telegram.calls("answerCallbackQuery")).isEmpty();
    inlet.open();
    pauses.pass();

    JsonNode answer = telegram.awaitCalls("answerCallbackQuery", 1).getFirst();
    assertThat(answer.path("callback_query_id").asText()).startsWith("tap");
  }

  @Test
  void pollThatAnswersAtOnceWithNothingIsFollowedByABreath() throws InterruptedException {
    Duration noWait = Duration.ofMillis(1);
    var usual = TelegramSettings.Patience.USUAL;
    try (TelegramChannel hasty =
        channel(
            TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri())
                .with(
                    new TelegramSettings.Patience(
                        noWait, usual.grace(), usual.send(), usual.courtesy())))) {
      hasty.start(inlet);

      assertThat(pauses.awaitPause()).isEqualTo(LongPoller.BREATH);
    }
  }

  @Test
  void secondPollerIsShownToTheOperatorAndTriedAgain() throws InterruptedException {
    telegram.failNext("getUpdates", BotApiFault.secondPoller());
    channel.start(inlet);

    assertThat(pauses.awaitPause()).isEqualTo(Duration.ofSeconds(5));
    assertNeedsOperator("zweites Programm");
    pauses.pass();
    telegram.pushText(ANNA, "wieder da");
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
    pauses.pass();
    telegram.pushText(ANNA, "geht wieder");
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
      assertThat(pause)
          .isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
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
  void commandsAreShownInPrivateChats() {
    channel.start(inlet);

    JsonNode commands = telegram.awaitCalls("setMyCommands", 1).getFirst();
    assertThat(commands.at("/scope/type").asText()).isEqualTo("all_private_chats");
    assertThat(commands.path("commands").findValuesAsText("command"))
        .containsExactly("start", "hilfe", "mensch", "auskunft", "loeschen", "stopp");
  }

  @Test
  void closeEndsALongPollAtOnce() {
    channel.start(inlet);
    telegram.awaitCalls("getUpdates", 1);
    Instant before = Instant.now();
    channel.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
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

  private long lastOffset() {
    return telegram.calls("getUpdates").getLast().path("offset").asLong();
  }
}
