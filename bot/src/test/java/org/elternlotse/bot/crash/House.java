package org.elternlotse.bot.crash;

import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.delivery.Delivery;
import org.elternlotse.bot.room.RoomLimits;
import org.elternlotse.bot.room.RoomRoutes;
import org.elternlotse.bot.room.RoomSettings;
import org.elternlotse.bot.room.StoredRooms;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.sql.KeyFile;
import org.elternlotse.bot.store.sql.SqliteStore;
import org.elternlotse.bot.turn.Arrivals;
import org.elternlotse.bot.turn.Composer;
import org.elternlotse.bot.turn.DangerCheck;
import org.elternlotse.bot.turn.EmergencyVoice;
import org.elternlotse.bot.turn.TurnCommit;
import org.elternlotse.bot.turn.TurnReader;
import org.elternlotse.bot.turn.TurnScheduler;
import org.elternlotse.bot.turn.Turns;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.telegram.TelegramChannel;
import org.elternlotse.channel.telegram.TelegramSettings;
import org.elternlotse.channel.web.WebChannel;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.testkit.FakeBotApi;

/// The parts of the product put together as in the product, around a store and channels that share
/// a [Fate].
final class House implements AutoCloseable {
  private final Clock clock = Clock.systemUTC();
  private final HttpClients http = new HttpClients();
  private final Store store;
  private final WebChannel web = new WebChannel(clock, new SecureRandom());
  private final Map<ChannelId, Channel> channels;
  private final TurnScheduler turns;
  private final Delivery delivery;
  private final Javalin server;

  House(Path data, FakeBotApi api, KnowledgeBase knowledge, Fate fate) {
    store =
        fate.over(
            SqliteStore.open(
                data.resolve("elternlotse.db"),
                KeyFile.openOrCreate(data.resolve("elternlotse.key")),
                knowledge.institution().id(),
                clock));
    TelegramSettings settings = TelegramSettings.polling(new Secret(FakeBotApi.TOKEN), api.uri());
    TelegramChannel telegram = new TelegramChannel(settings, http, clock);
    channels = Map.of(ChannelId.WEB, web, ChannelId.TELEGRAM, new DyingChannel(telegram, fate));
    Composer composer = new Composer(knowledge, clock);
    DangerCheck check = new DangerCheck(knowledge);
    delivery = new Delivery(store, channels, (_, _) -> {}, clock);
    Turns turn =
        new Turns(
            store,
            new TurnReader(knowledge, check),
            new ConversationPolicy(),
            new TurnCommit(composer),
            listener(fate),
            clock);
    turns = new TurnScheduler(Duration.ofMillis(100), turn::run);
    Arrivals arrivals =
        new Arrivals(
            store, check, turns, new EmergencyVoice(channels, composer::compose), _ -> {}, clock);
    delivery.start(arrivals);
    RoomRoutes rooms =
        new RoomRoutes(
            new StoredRooms(store, composer::spoken),
            web,
            new RoomSettings(
                "Test",
                composer::greeting,
                Optional.empty(),
                URI.create("https://www.dwd.de/"),
                RoomLimits.LIFTED),
            new SecureRandom(),
            clock);
    server =
        Javalin.create(
                setup -> {
                  setup.startup.showJavalinBanner = false;
                  setup.startup.showOldJavalinVersionWarning = false;
                  setup.concurrency.useVirtualThreads = true;
                  setup.jetty.host = "127.0.0.1";
                  setup.jetty.port = 0;
                  rooms.add(setup);
                })
            .start();
    store.read(books -> books.inbox().waiting()).forEach(id -> turns.wake(id, true));
    channels.values().forEach(channel -> channel.start(arrivals));
  }

  private Turns.Listener listener(Fate fate) {
    return new Turns.Listener() {
      @Override
      public void committed(List<Outbox.Entry> letters) {
        fate.after(Fate.Step.TURN_COMMITTED);
        delivery.send(letters);
      }

      @Override
      public void decided(Decision.Outcome outcome) {}
    };
  }

  Store store() {
    return store;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  boolean isQuiet() {
    return delivery.backlog() == 0 && store.read(books -> books.inbox().waiting()).isEmpty();
  }

  @Override
  public void close() {
    channels.values().forEach(Channel::close);
    server.stop();
    turns.close();
    delivery.close();
    store.close();
    http.close();
  }
}
