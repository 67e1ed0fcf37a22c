package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.elternlotse.http.FaultKind;
import org.jspecify.annotations.Nullable;

/// The few calls we make ourselves, because the library hides what we must know of their answers:
/// polling and set-up. One call at a time.
final class BotApi {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int MAX_ANSWER = 16 << 20;
  private static final Duration UNNAMED_PAUSE = Duration.ofSeconds(5);
  private static final Pattern RETRY_AFTER = Pattern.compile("retry after (\\d{1,7})");

  private final OkHttpClient client;
  private final HttpUrl base;
  private final ObjectMapper json;
  private volatile boolean closed;
  private volatile @Nullable Call underWay;

  BotApi(OkHttpClient client, TelegramSettings settings, ObjectMapper json) {
    this.client = client;
    this.json = json;
    base =
        HttpUrl.get(settings.api())
            .newBuilder()
            .encodedPath("/")
            .addPathSegment("bot" + settings.token().value())
            .build();
  }

  /// Never throws for what a network or Telegram can do.
  Answer call(String method, JsonNode parameters) {
    Request request =
        new Request.Builder()
            .url(base.newBuilder().addPathSegment(method).build())
            .post(RequestBody.create(parameters.toString(), JSON))
            .build();
    Call call = client.newCall(request);
    underWay = call;
    if (closed) {
      call.cancel();
    }
    try (Response response = call.execute();
        InputStream body = response.body().byteStream()) {
      return read(response.code(), body.readNBytes(MAX_ANSWER));
    } catch (IOException e) {
      return new Answer.Failed(FaultKind.of(e));
    } finally {
      underWay = null;
    }
  }

  /// Gives up the call under way and every later one.
  void close() {
    closed = true;
    Call call = underWay;
    if (call != null) {
      call.cancel();
    }
  }

  private Answer read(int status, byte[] body) throws IOException {
    JsonNode answer;
    try {
      answer = json.readTree(body);
    } catch (JsonProcessingException _) {
      return new Answer.Failed("HTTP " + status + ", Antwort nicht lesbar");
    }
    if (answer.path("ok").asBoolean() && answer.has("result")) {
      return new Answer.Ok(answer.get("result"));
    }
    if (!answer.path("ok").isBoolean()) {
      return new Answer.Failed("HTTP " + status + ", Antwort nicht lesbar");
    }
    return fault(answer.path("error_code").asInt(status), answer);
  }

  private static Answer fault(int code, JsonNode answer) {
    String description = answer.path("description").asText("").toLowerCase(Locale.ROOT);
    return switch (code) {
      case 401, 404 -> new Answer.TokenRejected();
      case 409 -> new Answer.Conflict(description.contains("webhook"));
      case 429 -> new Answer.SlowDown(pause(answer.at("/parameters/retry_after"), description));
      default ->
          code >= 400 && code < 500
              ? new Answer.Refused(code)
              : new Answer.Failed("Telegram meldet " + code);
    };
  }

  private static Duration pause(JsonNode retryAfter, String description) {
    return pause(retryAfter.isIntegralNumber() ? retryAfter.asInt() : null, description);
  }

  /// The pause that a 429 asks for: the number beside it, else the one in its words, else 5 s.
  static Duration pause(@Nullable Integer retryAfter, @Nullable String description) {
    if (retryAfter != null) {
      return Duration.ofSeconds(Math.max(1, retryAfter));
    }
    Matcher words =
        RETRY_AFTER.matcher(description == null ? "" : description.toLowerCase(Locale.ROOT));
    return words.find()
        ? Duration.ofSeconds(Math.max(1, Integer.parseInt(words.group(1))))
        : UNNAMED_PAUSE;
  }
}
