package org.elternlotse.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.elternlotse.http.Secret;

/// How to reach Telegram. Mistakes are reported at once as [IllegalArgumentException] with a German
/// sentence for the operator.
///
/// @param token the bot's token as BotFather gave it
/// @param api scheme, host and port of the Bot API server, without a path
/// @param publicUrl where parents' browsers and Telegram reach us; needed for [Mode#WEBHOOK]
/// @param webhookSecret what Telegram sends back with each webhook call, 1 to 256 of `A-Za-z0-9_-`;
///   drawn at random when empty. Several instances behind one address need the same.
public record TelegramSettings(
    Secret token,
    URI api,
    Mode mode,
    Optional<String> publicUrl,
    Optional<Secret> webhookSecret,
    Patience patience) {

  /// Telegram's own server.
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private static final String WEBHOOK_PATH = "/telegram/webhook";

  public TelegramSettings {
    if (!token.value().matches("[A-Za-z0-9:._-]{1,200}")) {
      throw new IllegalArgumentException(
          "ELTERNLOTSE_TELEGRAM_TOKEN ist kein Bot-Token: bitte so einsetzen, wie BotFather es"
              + " zeigt, ohne Leerzeichen.");
    }
    if (!isBareAddress(api)) {
      throw new IllegalArgumentException(
          "ELTERNLOTSE_TELEGRAM_API darf nur aus Schema, Rechner und Port bestehen, zum Beispiel "
              + TELEGRAM
              + " oder http://127.0.0.1:8081, ohne Pfad.");
    }
    if (mode == Mode.WEBHOOK && publicUrl.filter(TelegramSettings::isWebAddress).isEmpty()) {
      throw new IllegalArgumentException(
          "Für ELTERNLOTSE_TELEGRAM_MODE=webhook muss ELTERNLOTSE_PUBLIC_URL die öffentliche"
              + " Adresse nennen, zum Beispiel https://lotse.example.org.");
    }
    if (webhookSecret.filter(s -> !s.value().matches("[A-Za-z0-9_-]{1,256}")).isPresent()) {
      throw new IllegalArgumentException(
          "Das Webhook-Geheimnis darf nur aus Buchstaben, Ziffern, _ und - bestehen.");
    }
  }

  public static TelegramSettings polling(Secret token, URI api) {
    return new TelegramSettings(
        token, api, Mode.POLLING, Optional.empty(), Optional.empty(), Patience.USUAL);
  }

  public static TelegramSettings webhook(Secret token, URI api, String publicUrl) {
    return new TelegramSettings(
        token, api, Mode.WEBHOOK, Optional.of(publicUrl), Optional.empty(), Patience.USUAL);
  }

  public TelegramSettings with(Patience other) {
    return new TelegramSettings(token, api, mode, publicUrl, webhookSecret, other);
  }

  /// Who we are in duplicate keys: the number before the colon, which stays the same when the token
  /// is renewed. Known without asking Telegram.
  String botKey() {
    String id = token.value().split(":", 2)[0];
    return id.matches("[0-9]{1,20}") ? id : Digest.of(id).substring(0, 12);
  }

  /// Where Telegram delivers in webhook mode.
  String webhookUrl() {
    return publicUrl.orElseThrow().replaceFirst("/+$", "") + WEBHOOK_PATH;
  }

  private static boolean isBareAddress(URI uri) {
    return isWebAddress(uri)
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawUserInfo() == null
        && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
  }

  private static boolean isWebAddress(String url) {
    try {
      return isWebAddress(URI.create(url));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isWebAddress(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https");
  }

  /// How updates come in.
  public enum Mode {
    /// We ask; needs no public address.
    POLLING,
    /// Telegram calls us.
    WEBHOOK
  }

  /// How long we wait for Telegram.
  ///
  /// @param poll how long a poll may wait for something to happen, whole seconds, at most 50
  /// @param grace how much longer the connection may stay silent before it counts as hanging
  /// @param send for one message or one call of set-up
  /// @param courtesy for what may fail: typing, the end of a button's spinning
  public record Patience(Duration poll, Duration grace, Duration send, Duration courtesy) {
    public static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(50),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(3));
  }
}
