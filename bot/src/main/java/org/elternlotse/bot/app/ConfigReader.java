package org.elternlotse.bot.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.elternlotse.channel.telegram.TelegramSettings;
import org.elternlotse.http.Secret;
import org.jspecify.annotations.Nullable;

/// Reads the configuration: environment over file over default. Collects every mistake, so that an
/// operator mends all of them at once.
final class ConfigReader {
  /// The settings there are, in the order they are shown.
  enum Key {
    DATA("Ordner für Datenbank und Schlüssel"),
    CONTENT("Ordner der Inhalte"),
    DB("Datenbank, jdbc:sqlite:<Datei>"),
    KEY_FILE("Schlüsseldatei"),
    HOST("Adresse, an der der Webserver lauscht"),
    PORT("Port des Webservers"),
    PUBLIC_URL("öffentliche Adresse hinter einem Proxy"),
    TELEGRAM_TOKEN("Token des Telegram-Bots"),
    TELEGRAM_API("Adresse des Bot-API-Servers"),
    TELEGRAM_MODE("polling oder webhook"),
    SMTP("Mailserver für Hinweise; wird noch nicht benutzt"),
    QUIET_WINDOW("Sekunden, die ein Zug auf weitere Nachrichten wartet");

    final String meaning;

    Key(String meaning) {
      this.meaning = meaning;
    }

    String variable() {
      return "ELTERNLOTSE_" + name();
    }

    boolean secret() {
      return this == TELEGRAM_TOKEN || this == SMTP;
    }
  }

  private final Path home;
  private final Map<String, String> environment;
  private final Properties file = new Properties();
  private final Map<Key, String> effective = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /// @param home folder the product lies in; relative defaults start there
  ConfigReader(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /// Reads and checks everything.
  ///
  /// @throws StartException naming every mistake
  Config read() {
    readFile();
    warnOfUnknown();
    Path data = path(Key.DATA, home.resolve("data"));
    Config config =
        new Config(
            text(Key.HOST, "127.0.0.1"),
            parse(Key.PORT, "8080", ConfigReader::port),
            data,
            parse(Key.DB, "jdbc:sqlite:" + data.resolve("elternlotse.db"), this::database),
            path(Key.KEY_FILE, data.resolve("elternlotse.key")),
            path(Key.CONTENT, defaultContent()),
            optional(Key.PUBLIC_URL).flatMap(url -> tried(Key.PUBLIC_URL, url, ConfigReader::web)),
            optional(Key.TELEGRAM_TOKEN).map(Secret::new),
            parse(Key.TELEGRAM_API, TelegramSettings.TELEGRAM.toString(), ConfigReader::web),
            parse(Key.TELEGRAM_MODE, "polling", ConfigReader::mode),
            optional(Key.SMTP).map(Secret::new),
            parse(Key.QUIET_WINDOW, "1.5", ConfigReader::seconds));
    if (config.telegramToken().isPresent()) {
      try {
        telegram(config);
      } catch (IllegalArgumentException e) {
        mistakes.add(String.valueOf(e.getMessage()));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new StartException(
          "Die Einstellungen stimmen nicht:\n  - " + String.join("\n  - ", mistakes));
    }
    return config;
  }

  /// Every setting as it is in force, secrets redacted; after [#read].
  Map<Key, String> effective() {
    return effective;
  }

  /// @throws IllegalArgumentException with a sentence for the operator
  static TelegramSettings telegram(Config config) {
    Secret token = config.telegramToken().orElseThrow();
    return switch (config.telegramMode()) {
      case POLLING -> TelegramSettings.polling(token, config.telegramApi());
      case WEBHOOK ->
          TelegramSettings.webhook(
              token, config.telegramApi(), config.publicUrl().map(URI::toString).orElse(""));
    };
  }

  private Path defaultContent() {
    Path packaged = home.resolve("content");
    return Files.isDirectory(packaged) ? packaged : home.resolve("knowledge-base/content");
  }

  private void readFile() {
    @Nullable String named = environment.get("ELTERNLOTSE_CONFIG");
    Path path = named == null ? home.resolve("elternlotse.properties") : Path.of(named);
    if (named == null && !Files.exists(path)) {
      return;
    }
    try (var reader = Files.newBufferedReader(path)) {
      file.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      mistakes.add(
          "Die Datei " + path + " ist nicht lesbar; bitte Pfad, Rechte und Inhalt prüfen.");
    }
  }

  /// A misspelled name must not silently do nothing.
  private void warnOfUnknown() {
    for (String name : file.stringPropertyNames()) {
      boolean known = false;
      for (Key key : Key.values()) {
        known |= key.variable().equals(name);
      }
      if (!known) {
        mistakes.add("Unbekannte Einstellung in der Datei: " + name + "; siehe README.");
      }
    }
  }

  private Optional<String> optional(Key key) {
    @Nullable String value = environment.get(key.variable());
    if (value == null || value.isBlank()) {
      value = file.getProperty(key.variable());
    }
    Optional<String> found =
        Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
    effective.put(key, found.map(text -> key.secret() ? "[gesetzt, verdeckt]" : text).orElse("–"));
    return found;
  }

  private String text(Key key, String fallback) {
    String value = optional(key).orElse(fallback);
    effective.put(key, value);
    return value;
  }

  private Path path(Key key, Path fallback) {
    String value = text(key, fallback.toString());
    try {
      Path path = Path.of(value).toAbsolutePath().normalize();
      effective.put(key, path.toString());
      return path;
    } catch (InvalidPathException _) {
      mistakes.add(key.variable() + " ist kein gültiger Pfad.");
      return fallback;
    }
  }

  private <T> T parse(Key key, String fallback, Function<String, T> parser) {
    return tried(key, text(key, fallback), parser).orElseGet(() -> parser.apply(fallback));
  }

  private <T> Optional<T> tried(Key key, String value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value));
    } catch (IllegalArgumentException e) {
      mistakes.add(key.variable() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static int port(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException("eine Zahl von 0 bis 65535 erwartet.");
    }
    return Integer.parseInt(value);
  }

  private Path database(String value) {
    if (value.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "PostgreSQL wird noch nicht unterstützt; bitte jdbc:sqlite:<Datei> verwenden.");
    }
    if (!value.startsWith("jdbc:sqlite:") || value.length() < 14) {
      throw new IllegalArgumentException("jdbc:sqlite:<Datei> erwartet.");
    }
    return Path.of(value.substring("jdbc:sqlite:".length())).toAbsolutePath();
  }

  private static URI web(String value) {
    URI uri;
    try {
      uri = URI.create(value);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("eine Adresse wie https://lotse.example.org erwartet.");
    }
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("eine Adresse wie https://lotse.example.org erwartet.");
    }
    return uri;
  }

  private static TelegramSettings.Mode mode(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "polling" -> TelegramSettings.Mode.POLLING;
      case "webhook" -> TelegramSettings.Mode.WEBHOOK;
      default -> throw new IllegalArgumentException("polling oder webhook erwartet.");
    };
  }

  private static Duration seconds(String value) {
    if (!value.matches("\\d{1,2}(\\.\\d{1,3})?")) {
      throw new IllegalArgumentException("Sekunden erwartet, zum Beispiel 1.5.");
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
  }
}
