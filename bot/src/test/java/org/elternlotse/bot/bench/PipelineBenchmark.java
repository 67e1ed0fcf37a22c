package org.elternlotse.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.delivery.Delivery;
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
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;

/// P1 and P2: messages a second through arrival, turn and delivery in one process, each durable at
/// every step; every answer brings the next message of its conversation.
///
/// Arguments: folder seconds conversations [content folder = with real search and danger check].
public final class PipelineBenchmark {
  private static final String BODY =
      "Mein Kind (4) hat seit gestern Abend Fieber und schläft sehr unruhig. Was kann ich tun?";
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private PipelineBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "pipeline");
    int seconds = Integer.parseInt(args[1]);
    int conversations = Integer.parseInt(args[2]);
    KnowledgeBase knowledge = args.length > 3 ? real(Path.of(args[3])) : new StubKnowledge();
    Clock clock = Clock.systemUTC();
    Store store =
        SqliteStore.open(
            folder.resolve("p.db"), KeyFile.openOrCreate(folder.resolve("k")), "bench", clock);
    Loop loop = new Loop(clock);
    Map<ChannelId, Channel> channels = Map.of(loop.id(), loop);
    Composer composer = new Composer(knowledge, clock);
    DangerCheck check = new DangerCheck(knowledge);
    Delivery delivery = new Delivery(store, channels, (_, _) -> {}, clock);
    Turns turns =
        new Turns(
            store,
            new TurnReader(knowledge, check),
            new ConversationPolicy(),
            new TurnCommit(composer),
            listener(delivery),
            clock);
    TurnScheduler scheduler = new TurnScheduler(Duration.ZERO, turns::run);
    Arrivals arrivals =
        new Arrivals(
            store,
            check,
            scheduler,
            new EmergencyVoice(channels, composer::compose),
            _ -> {},
            clock);
    delivery.start(arrivals);
    loop.start(arrivals);
    for (int i = 0; i < conversations; i++) {
      loop.next(new Address("chat" + i));
    }
    Thread.sleep(WARM_UP);
    loop.reset();
    long start = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(seconds));
    double elapsed = (System.nanoTime() - start) / 1e9;
    long[] latencies = loop.latencies();
    System.out.printf(
        Locale.ROOT,
        "pipeline conversations=%d  messages/s %.0f  p50 %.2f ms  p99 %.2f ms%n",
        conversations,
        latencies.length / elapsed,
        latencies[latencies.length / 2] / 1e6,
        latencies[(int) (latencies.length * 0.99)] / 1e6);
    System.exit(0);
  }

  private static KnowledgeBase real(Path content) {
    return switch (new ContentLoader(Clock.systemUTC()).load(content)) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new IllegalArgumentException(broken.toString());
    };
  }

  private static Turns.Listener listener(Delivery delivery) {
    return new Turns.Listener() {
      @Override
      public void committed(List<Outbox.Entry> letters) {
        delivery.send(letters);
      }

      @Override
      public void decided(Decision.Outcome outcome) {}
    };
  }

  /// A channel whose parents write again as soon as they are answered.
  private static final class Loop implements Channel {
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Address, Long> sentAt = new ConcurrentHashMap<>();
    private long[] latencies = new long[1 << 20];
    private int count;
    private volatile Inlet inlet = _ -> {};

    Loop(Clock clock) {
      this.clock = clock;
    }

    void next(Address address) {
      sentAt.put(address, System.nanoTime());
      InboundMessage message =
          new InboundMessage(
              id(),
              "m" + numbers.incrementAndGet(),
              address,
              clock.instant(),
              new InboundContent.Text(BODY),
              Optional.empty());
      Thread.ofVirtual().start(() -> inlet.accept(List.of(new Inlet.Arrival.Heard(message))));
    }

    synchronized void reset() {
      count = 0;
    }

    synchronized long[] latencies() {
      long[] sorted = Arrays.copyOf(latencies, count);
      Arrays.sort(sorted);
      return sorted;
    }

    private synchronized void record(long latency) {
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = latency;
    }

    @Override
    public ChannelId id() {
      return new ChannelId("loop");
    }

    @Override
    public Capabilities capabilities() {
      return new Capabilities(true, false, false, 4096, Capabilities.Pace.UNLIMITED);
    }

    @Override
    public void start(Inlet opened) {
      inlet = opened;
    }

    @Override
    public SendResult send(Address address, OutboundMessage message) {
      Long began = sentAt.remove(address);
      if (began != null) {
        record(System.nanoTime() - began);
        next(address);
      }
      return new SendResult.Sent();
    }

    @Override
    public void typing(Address address) {}

    @Override
    public ChannelHealth health() {
      return new ChannelHealth(ChannelHealth.State.CONNECTED, Optional.empty(), Instant.EPOCH);
    }

    @Override
    public void close() {}
  }
}
