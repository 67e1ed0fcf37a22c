package org.elternlotse.bot.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.delivery.Delivery;
import org.elternlotse.bot.retention.Retention;
import org.elternlotse.bot.room.RoomLimits;
import org.elternlotse.bot.room.RoomRoutes;
import org.elternlotse.bot.room.RoomSettings;
import org.elternlotse.bot.room.StoredRooms;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
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
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.telegram.TelegramChannel;
import org.elternlotse.channel.web.WebChannel;
import org.elternlotse.http.HttpClients;
import org.elternlotse.knowledge.content.LiveKnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the house is put together, in the order in which it is built: content,
/// store, channels, the path of a message, the web. Closing goes the other way round, so that
/// nothing is taken in that cannot be stored.
final class Application implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  private final DataFolder folder;
  private final LiveKnowledgeBase knowledge;
  private final Store store;
  private final HttpClients http = new HttpClients();
  private final WebChannel web;
  private final Optional<TelegramChannel> telegram;
  private final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
  private final TurnScheduler turns;
  private final Delivery delivery;
  private final WebServer server;
  private final Chores chores;

  /// Builds and starts everything.
  ///
  /// @param limits of the web chat; load programs lift them
  /// @throws StartException with one sentence for the operator
  Application(Config config, RoomLimits limits, Clock clock) {
    this(config, limits, UnaryOperator.identity(), clock);
  }

  /// The same with the messenger's pace lifted, for load programs.
  ///
  /// @param pace what the line out sees instead of the messenger's own channel
  Application(Config config, RoomLimits limits, UnaryOperator<Channel> pace, Clock clock) {
    SecureRandom random = new SecureRandom();
    Content content = Content.load(config.content(), clock);
    knowledge = content.live();
    folder = DataFolder.lock(config.data());
    store = StoreOpening.open(config, knowledge.institution().id(), clock);
    Metrics metrics = new Metrics();

    web = new WebChannel(clock, random);
    telegram = config.telegramToken().map(_ -> Telegram.connect(config, http, clock));
    channels.put(web.id(), web);
    telegram.ifPresent(channel -> channels.put(channel.id(), pace.apply(channel)));

    Composer composer = new Composer(knowledge, clock);
    DangerCheck check = new DangerCheck(knowledge);
    delivery = new Delivery(store, channels, metrics::sent, clock);
    Turns turn =
        new Turns(
            store,
            new TurnReader(knowledge, check),
            new ConversationPolicy(),
            new TurnCommit(composer),
            listener(delivery, metrics),
            clock);
    turns = new TurnScheduler(config.quietWindow(), turn::run);
    EmergencyVoice emergency = new EmergencyVoice(channels, composer::compose);
    Arrivals arrivals =
        new Arrivals(
            store,
            check,
            turns,
            emergency,
            message -> announce(message, !config.quietWindow().isZero(), metrics),
            clock);

    delivery.start(arrivals);
    metrics.watch(store, delivery, channels.values());
    server =
        WebServer.start(
            config,
            new RoomRoutes(
                new StoredRooms(store, composer::spoken),
                web,
                new RoomSettings(
                    knowledge.institution().name(),
                    composer::greeting,
                    config.publicUrl(),
                    RoomSettings.WEATHER,
                    limits),
                random,
                clock),
            new OperatorRoutes(store, delivery, metrics, content, channels.values(), clock),
            telegram.map(TelegramChannel::webhook));
    store.read(books -> books.inbox().waiting()).forEach(id -> turns.wake(id, true));
    channels.values().forEach(channel -> channel.start(arrivals));
    chores = new Chores(content::look, new Retention(store, clock)::runOnce);
  }

  private static Turns.Listener listener(Delivery delivery, Metrics metrics) {
    return new Turns.Listener() {
      @Override
      public void committed(List<Outbox.Entry> letters) {
        delivery.send(letters);
      }

      @Override
      public void decided(Decision.Outcome outcome) {
        metrics.decided(outcome);
      }
    };
  }

  /// Dots are for words: a tap is answered at once. Without a quiet window the answer is there
  /// before the dots, which would then outlast it.
  private void announce(InboundMessage message, boolean waits, Metrics metrics) {
    metrics.arrived(message);
    Channel channel = channels.get(message.channel());
    boolean words = message.content() instanceof InboundContent.Text;
    if (words && waits && channel != null && channel.capabilities().typing()) {
      Thread.ofVirtual().name("typing").start(() -> channel.typing(message.address()));
    }
  }

  LiveKnowledgeBase knowledge() {
    return knowledge;
  }

  Optional<TelegramChannel> telegram() {
    return telegram;
  }

  /// The port the web server got.
  int port() {
    return server.port();
  }

  /// Stops taking in, lets live turns and sends end, closes the store. At most about 15 seconds.
  @Override
  public void close() {
    chores.close();
    channels.values().forEach(Channel::close);
    server.close();
    turns.close();
    delivery.close();
    store.close();
    http.close();
    folder.close();
    LOG.info("Ordentlich beendet.");
  }
}
