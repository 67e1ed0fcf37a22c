package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.elternlotse.channel.ChannelHealth.State;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
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
      assertThat(channel.health().advice())
          .hasValueSatisfying(a -> assertThat(a).contains("gespeichert"));
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

  private long lastOffset() {
    return telegram.calls("getUpdates").getLast().path("offset").asLong();
  }
}
