package org.elternlotse.bot.app;

import java.time.Clock;
import org.elternlotse.channel.telegram.TelegramChannel;
import org.elternlotse.channel.telegram.TokenCheck;
import org.elternlotse.http.HttpClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects the bot. A token that Telegram does not know stops the start; a Telegram that cannot be
/// reached does not.
final class Telegram {
  private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);

  private Telegram() {}

  static TelegramChannel connect(Config config, HttpClients http, Clock clock) {
    TelegramChannel channel = new TelegramChannel(ConfigReader.telegram(config), http, clock);
    switch (channel.checkToken()) {
      case TokenCheck.Valid _ -> {}
      case TokenCheck.Rejected() -> {
        channel.close();
        throw new StartException(
            "Telegram kennt den Token in ELTERNLOTSE_TELEGRAM_TOKEN nicht. Bitte bei @BotFather mit"
                + " /mybots den gültigen Token holen und neu starten.");
      }
      case TokenCheck.Unreachable(String reason) ->
          LOG.warn("Telegram ist gerade nicht erreichbar ({}); ich versuche es weiter.", reason);
    }
    return channel;
  }
}
