package org.elternlotse.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The one way out: where it leads, and what it does not tell.
class HttpClientsTest {
  private static final Timeouts QUICK = Timeouts.within(Duration.ofSeconds(2));

  @RegisterExtension
  private final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpClients clients = new HttpClients();

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void hostThatIsNotOnTheListIsNotReached() {
    OkHttpClient client = clients.forHosts(Set.of("api.example.org"), QUICK);
    server.stubFor(any(anyUrl()).willReturn(aResponse()));

    assertThatThrownBy(() -> get(client, "/bot1:secret-of-the-bot/getMe"))
        .isInstanceOf(NotSentException.class);
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void redirectIsNotFollowed() throws IOException {
    OkHttpClient client = clients.forHosts(Set.of("127.0.0.1"), QUICK);
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));

    assertThat(get(client, "/here")).isEqualTo(307);
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void brokenConnectionIsNotTriedAgainByItselfAndNamesNoToken() throws IOException {
    OkHttpClient client = clients.forHosts(Set.of("127.0.0.1"), QUICK);
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
    get(client, "/leaves-an-open-connection");
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

    Throwable failure = catchThrowable(() -> get(client, "/bot1:secret-of-the-bot/sendMessage"));

    assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    assertThat(printed(failure)).doesNotContain("secret-of-the-bot");
    server.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void exceptionOfADeeperLayerThatNamesTheTokenIsReplaced() {
    OkHttpClient client =
        clients
            .forHosts(Set.of("127.0.0.1"), QUICK)
            .newBuilder()
            .addInterceptor(chain -> {
              throw new IOException("no luck with " + chain.request().url());
            })
            .build();

    Throwable failure = catchThrowable(() -> get(client, "/bot1:secret-of-the-bot/sendMessage"));

    assertThat(printed(failure)).doesNotContain("secret-of-the-bot");
  }

  @Test
  void secretPrintsNothing() {
    assertThat(new Secret("open sesame").toString()).isEqualTo("[REDACTED]");
  }

  private int get(OkHttpClient client, String path) throws IOException {
    var request = new Request.Builder().url("http://127.0.0.1:" + server.getPort() + path).build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private static String printed(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
