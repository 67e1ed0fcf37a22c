package org.elternlotse.bot.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.elternlotse.channel.telegram.TelegramSettings;
import org.elternlotse.http.Secret;

/// Everything an operator can set, already checked. See [ConfigReader] for names and defaults.
///
/// @param host address the web server binds to
/// @param port 1 to 65535, or 0 for any free one
/// @param data folder of database, lock and, by default, key file
/// @param content folder of the curated content
/// @param publicUrl how parents' browsers reach us, when not directly
/// @param telegramToken empty = no Telegram
/// @param quietWindow how long a turn waits for more messages; zero = every message by itself
record Config(
    String host,
    int port,
    Path data,
    Path database,
    Path keyFile,
    Path content,
    Optional<URI> publicUrl,
    Optional<Secret> telegramToken,
    URI telegramApi,
    TelegramSettings.Mode telegramMode,
    Optional<Secret> smtp,
    Duration quietWindow) {

  /// Where to open it in a browser on this machine.
  String localUrl(int boundPort) {
    return publicUrl.map(URI::toString).orElse("http://" + host + ":" + boundPort + "/");
  }
}
