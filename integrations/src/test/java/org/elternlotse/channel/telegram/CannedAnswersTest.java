package org.elternlotse.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers that no Bot API should give, byte for byte.
class CannedAnswersTest {
  private static final String SEND = "/bot1:canned-token/(?i)sendmessage";
  private static final String GET_ME = "/bot1:canned-token/getMe";

  @RegisterExtension
  private final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpClients http = new HttpClients();
  private TelegramChannel channel;

  @BeforeEach
  void connect() {
    var patience =
        new TelegramSettings.Patience(
            Duration.ofSeconds(50),
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofMillis(500));
    channel =
        new TelegramChannel(
            TelegramSettings.polling(
                    new Secret("1:canned-token"),
                    URI.create("http://127.0.0.1:" + server.getPort()))
                .with(patience),
            http,
            Clock.systemUTC());
  }

  @AfterEach
  void disconnect() {
    channel.close();
    http.close();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        unknown("HTML 502", aResponse().withStatus(502).withBody("<html>Bad Gateway</html>")),
        unknown("HTML 200", aResponse().withBody("<html>Welcome to the hotel</html>")),
        unknown("JSON without ok", aResponse().withBody("{\"result\":{}}")),
        unknown("JSON array", aResponse().withBody("[]")),
        unknown("empty body", aResponse()),
        unknown("ok, but a result that breaks", aResponse().withBody("{\"ok\":true,\"result\":7}")),
        unknown("redirect", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
        unknown("500 as JSON", error(500, "Internal Server Error", "")),
        unknown("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        unknown("cut at once", aResponse().withFault(Fault.EMPTY_RESPONSE)),
        unknown("cut in the middle", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        unknown("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        unknown("late", aResponse().withBody("{\"ok\":true}").withFixedDelay(3000)),
        argumentSet(
            "429",
            error(429, "Too Many Requests: retry after 5", ",\"parameters\":{\"retry_after\":5}"),
            new SendResult.SlowDown(Duration.ofSeconds(5))),
        argumentSet(
            "429 without a number",
            error(429, "Too Many Requests", ""),
            new SendResult.SlowDown(Duration.ofSeconds(5))),
        argumentSet(
            "group moved",
            error(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                ",\"parameters\":{\"migrate_to_chat_id\":-1009}"),
            new SendResult.Refused("400: Gruppe umgezogen")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answerIsToldApartAndTheMessageGoesOutOnce(
      ResponseDefinitionBuilder answer, SendResult expected) {
    server.stubFor(post(urlMatching(SEND)).willReturn(answer));

    SendResult result = channel.send(new Address("501"), new OutboundMessage("Hallo"));

    if (expected instanceof SendResult.Unknown) {
      assertThat(result).isInstanceOf(SendResult.Unknown.class);
    } else {
      assertThat(result).isEqualTo(expected);
    }
    assertThat(result.toString()).doesNotContain("canned-token", "Hallo");
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void pageOfAProxyIsNoWrongToken() {
    server.stubFor(
        post(urlMatching(GET_ME)).willReturn(aResponse().withStatus(404).withBody("<html>")));

    assertThat(channel.checkToken()).isInstanceOf(TokenCheck.Unreachable.class);
  }

  @Test
  void malformedTokenAnsweredBy404IsAWrongToken() {
    server.stubFor(post(urlMatching(GET_ME)).willReturn(error(404, "Not Found", "")));

    assertThat(channel.checkToken()).isEqualTo(new TokenCheck.Rejected());
  }

  @Test
  void tokenCheckTellsTheName() {
    server.stubFor(
        post(urlMatching(GET_ME))
            .willReturn(okJson("{\"ok\":true,\"result\":{\"id\":1,\"username\":\"probe_bot\"}}")));

    assertThat(channel.checkToken()).isEqualTo(new TokenCheck.Valid("probe_bot"));
  }

  private static Arguments unknown(String name, ResponseDefinitionBuilder answer) {
    return argumentSet(name, answer, new SendResult.Unknown("…"));
  }

  private static ResponseDefinitionBuilder error(int code, String description, String more) {
    return aResponse()
        .withStatus(code)
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
                .formatted(code, description, more));
  }
}
