package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.ChannelHealth.State;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.testkit.BotApiFault;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sending: what the parent sees, and what each fault means for the message.
class SendingTest {
  private static final Address ANNA = new Address("501");
  private static final OutboundMessage HELLO = new OutboundMessage("Hallo");
  private static final TelegramSettings.Patience IMPATIENT =
      new TelegramSettings.Patience(
          Duration.ofSeconds(50),
          Duration.ofSeconds(15),
          Duration.ofMillis(400),
          Duration.ofMillis(400));

  private final FakeBotApi telegram = FakeBotApi.start();
  private final HttpClients http = new HttpClients();
  private final TelegramChannel channel = channel(telegram.uri());

  private TelegramChannel channel(URI api) {
    return new TelegramChannel(
        TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), api).with(IMPATIENT),
        http,
        Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    channel.close();
    telegram.close();
    http.close();
  }

  @Test
  void messageIsPlainTextWithoutPreviewAndItsButtonsBelow() {
    var message =
        new OutboundMessage(
            "Ruf an: 0800 1110111",
            List.of(
                Button.call("0800 1110111", "08001110111"),
                Button.choose("Ja", "yes"),
                Button.choose("Nein", "no"),
                Button.choose("Mit einem Menschen schreiben", "human"),
                Button.open("Mehr lesen", "https://lotse.example.org/a")));

    assertThat(channel.send(ANNA, message)).isEqualTo(new SendResult.Sent());

    SentMessage sent = telegram.sentTo(501).getFirst();
    JsonNode request = sent.request();
    assertThat(sent.text()).isEqualTo("Ruf an: 0800 1110111");
    assertThat(request.has("parse_mode")).isFalse();
    assertThat(request.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(sent.labels())
        .containsExactly(
            List.of("Ja", "Nein"), List.of("Mit einem Menschen schreiben"), List.of("Mehr lesen"));
    assertThat(sent.dataOf("Nein")).contains("no");
    assertThat(request.at("/reply_markup/inline_keyboard/2/0/url").asText())
        .isEqualTo("https://lotse.example.org/a");
  }

  @Test
  void messageWithoutButtonsHasNoKeyboard() {
    channel.send(ANNA, HELLO);

    assertThat(telegram.sentTo(501).getFirst().request().has("reply_markup")).isFalse();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        argumentSet("blocked", BotApiFault.blocked(), new SendResult.OptedOut()),
        argumentSet("chat gone", BotApiFault.chatNotFound(), new SendResult.OptedOut()),
        argumentSet(
            "wait",
            BotApiFault.tooMany(Duration.ofSeconds(11)),
            new SendResult.SlowDown(Duration.ofSeconds(11))),
        argumentSet(
            "wait, said in words only",
            BotApiFault.error(429, "Too Many Requests: retry after 8"),
            new SendResult.SlowDown(Duration.ofSeconds(8))),
        argumentSet(
            "too long",
            BotApiFault.error(400, "Bad Request: message is too long"),
            new SendResult.Refused("400: message is too long")),
        argumentSet(
            "other 400, content quoted",
            BotApiFault.error(400, "Bad Request: cannot use 'Hallo Anna'"),
            new SendResult.Refused("400")),
        argumentSet(
            "server error",
            BotApiFault.serverError(),
            new SendResult.Unknown("Telegram meldet 500")),
        argumentSet(
            "proxy page", BotApiFault.badGateway(), new SendResult.Unknown("Antwort nicht lesbar")),
        argumentSet("no answer", BotApiFault.hang(), new SendResult.Unknown("Zeitüberschreitung")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void faultIsToldApart(BotApiFault fault, SendResult expected) {
    telegram.failNext("sendMessage", fault);

    assertThat(channel.send(ANNA, HELLO)).isEqualTo(expected);
    assertThat(telegram.sent()).isEmpty();
  }

  static Stream<Arguments> lostAnswers() {
    return Stream.of(
        argumentSet("proxy page", BotApiFault.badGatewayAfterEffect()),
        argumentSet("half", BotApiFault.halfAnswer()),
        argumentSet("no answer", BotApiFault.hangAfterEffect()),
        argumentSet("no ok", new BotApiFault.Garbled()));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void messageWhoseAnswerIsLostIsUnknownAndNotSentTwiceByItself(BotApiFault fault) {
    telegram.failNext("sendMessage", fault);

    assertThat(channel.send(ANNA, HELLO)).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.textsTo(501)).containsExactly("Hallo");
  }

  @Test
  void noConnectionMeansSurelyNotSent() {
    telegram.close();

    assertThat(channel.send(ANNA, HELLO)).isEqualTo(new SendResult.NotSent("Verbindung abgelehnt"));
  }

  @Test
  void unknownHostMeansSurelyNotSent() {
    try (TelegramChannel lost = channel(URI.create("http://telegram.invalid:81"))) {
      assertThat(lost.send(ANNA, HELLO)).isInstanceOf(SendResult.NotSent.class);
    }
  }

  @Test
  void serverWithoutTlsMeansSurelyNotSent() {
    try (TelegramChannel lost = channel(URI.create("https://127.0.0.1:" + telegram.port()))) {
      assertThat(lost.send(ANNA, HELLO)).isInstanceOf(SendResult.NotSent.class);
    }
  }

  @Test
  void groupThatMovedIsRefused() {
    telegram.failNext(
        "sendMessage",
        BotApiFault.error(400, "Bad Request: group chat was upgraded to a supergroup chat"));

    assertThat(channel.send(new Address("-9"), HELLO)).isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void addressOfAnotherChannelIsRefusedWithoutACall() {
    assertThat(channel.send(new Address("raum-abc"), HELLO)).isInstanceOf(SendResult.Refused.class);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @Test
  void rejectedTokenIsNotSentAndShownUntilAMessagePasses() {
    telegram.revokeToken();
    assertThat(channel.send(ANNA, HELLO)).isInstanceOf(SendResult.NotSent.class);
    assertThat(channel.health().state()).isEqualTo(State.NEEDS_OPERATOR);
    assertThat(channel.health().advice())
        .hasValueSatisfying(a -> assertThat(a).contains("BotFather"));

    telegram.restoreToken();
    channel.send(ANNA, HELLO);
    assertThat(channel.health().state()).isNotEqualTo(State.NEEDS_OPERATOR);
  }

  @Test
  void dangerCardWhoseLinkButtonIsRefusedIsSentWithTheLinkInItsText() {
    telegram.failNext(
        "sendMessage",
        BotApiFault.error(400, "Bad Request: inline keyboard button URL is invalid"));
    var card =
        new OutboundMessage(
            "Ruf jetzt 112 an.",
            List.of(
                Button.choose("Mensch", "human"), Button.open("Raum", "http://localhost:8080/r")),
            true);

    assertThat(channel.send(ANNA, card)).isEqualTo(new SendResult.Sent());
    SentMessage sent = telegram.sentTo(501).getFirst();
    assertThat(sent.text()).isEqualTo("Ruf jetzt 112 an.\n\nRaum: http://localhost:8080/r");
    assertThat(sent.labels()).containsExactly(List.of("Mensch"));
  }

  @Test
  void pauseForOneChatStopsNoOther() {
    telegram.flood(Optional.of(501L), Duration.ofSeconds(30));

    assertThat(channel.send(ANNA, HELLO)).isInstanceOf(SendResult.SlowDown.class);
    assertThat(channel.send(new Address("502"), HELLO)).isEqualTo(new SendResult.Sent());
  }

  @Test
  void sixtyFourHangingCallsDelayNoOther() throws InterruptedException {
    telegram.failChat(501, BotApiFault.hang());
    try (TelegramChannel patient =
        new TelegramChannel(
            TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri()),
            http,
            Clock.systemUTC())) {
      List<Thread> hanging =
          IntStream.range(0, 64)
              .mapToObj(_ -> Thread.ofVirtual().start(() -> patient.send(ANNA, HELLO)))
              .toList();
      telegram.awaitCalls("sendMessage", 64);

      assertThat(patient.send(new Address("502"), HELLO)).isEqualTo(new SendResult.Sent());
      assertThat(hanging).allMatch(Thread::isAlive);
      telegram.heal();
      for (Thread thread : hanging) {
        thread.join();
      }
    }
  }

  @Test
  void typingIsShownAndNeverWaitsLong() {
    channel.typing(ANNA);
    assertThat(telegram.calls("sendChatAction").getFirst().path("action").asText())
        .isEqualTo("typing");
    telegram.failAlways("sendChatAction", BotApiFault.hang());
    Instant before = Instant.now();
    channel.typing(ANNA);

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void nothingPrintedOfAFailureNamesTheToken() {
    telegram.close();

    assertThat(channel.send(ANNA, HELLO).toString()).doesNotContain("fake-token", "501");
    assertThat(TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri()).toString())
        .doesNotContain("fake-token");
  }
}
