package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answer to Telegram's calls on `POST /telegram/webhook`. Knows no web server: the route hands
/// over the header and the body and sends back the status. Thread-safe.
public final class TelegramWebhook {
  /// The header in which Telegram proves itself.
  public static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /// Longest body that is looked at, in bytes.
  public static final int LONGEST_BODY = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);

  private final byte[] secret;
  private final ObjectMapper json;
  private volatile @Nullable UpdateIntake intake;

  TelegramWebhook(String secret, ObjectMapper json) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.json = json;
  }

  /// Opens or, with null, closes the way to the inlet.
  void leadTo(@Nullable UpdateIntake intake) {
    this.intake = intake;
  }

  /// Stores one update.
  ///
  /// @param secretHeader the value of [#SECRET_HEADER]
  /// @return the HTTP status: 200 stored, 401 not from Telegram and nothing kept, 413 body longer
  ///   than [#LONGEST_BODY], 503 not stored and to be delivered again
  public int handle(@Nullable String secretHeader, byte[] body) {
    byte[] proof = (secretHeader == null ? "" : secretHeader).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(secret, proof)) {
      return 401;
    }
    if (body.length > LONGEST_BODY) {
      return 413;
    }
    UpdateIntake way = intake;
    if (way == null) {
      return 503;
    }
    try {
      store(way, body);
      return 200;
    } catch (InletClosedException e) {
      return 503;
    } catch (RuntimeException e) {
      log.error("telegram update not stored: {}", Trace.of(e));
      return 503;
    }
  }

  private void store(UpdateIntake way, byte[] body) {
    JsonNode update;
    try {
      update = json.readTree(body);
    } catch (IOException e) {
      way.takeUnreadable(payload(body), reason(e));
      return;
    }
    if (update.isObject()) {
      way.take(List.of(update));
    } else {
      way.takeUnreadable(payload(body), "kein JSON-Objekt");
    }
  }

  private static String payload(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String reason(IOException e) {
    return e instanceof JsonProcessingException
        ? "kein JSON: " + e.getClass().getSimpleName()
        : "nicht lesbar";
  }
}
