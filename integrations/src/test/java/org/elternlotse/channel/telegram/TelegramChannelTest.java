package org.elternlotse.channel.telegram;

import java.time.Clock;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Channel;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.testkit.ChannelContract;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.ParentOnChannel;
import org.junit.jupiter.api.AfterEach;

/// Telegram keeps the contract of all channels.
class TelegramChannelTest extends ChannelContract {
  private static final long ANNA = 501;

  private final FakeBotApi telegram = FakeBotApi.start();
  private final HttpClients http = new HttpClients();

  @Override
  protected Channel channel() {
    var settings = TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), telegram.uri());
    return new TelegramChannel(settings, http, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    telegram.close();
    http.close();
  }

  @Override
  protected ParentOnChannel parent() {
    return new ParentOnChannel() {
      @Override
      public Address address() {
        return new Address(Long.toString(ANNA));
      }

      @Override
      public void writes(String text) {
        telegram.pushText(ANNA, text);
      }

      @Override
      public void taps(String actionId) {
        telegram.pushTap(ANNA, actionId);
      }

      @Override
      public void deliversLastAgain() {
        telegram.awaitAllConfirmed();
        telegram.redeliver(1);
      }

      @Override
      public void awaitReads(String text) {
        telegram.awaitText(ANNA, text);
      }
    };
  }
}
