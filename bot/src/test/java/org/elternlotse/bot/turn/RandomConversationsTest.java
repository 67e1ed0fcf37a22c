package org.elternlotse.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.bot.store.sql.KeyFile;
import org.elternlotse.bot.store.sql.SqliteStore;
import org.elternlotse.bot.world.BreakableKnowledge;
import org.elternlotse.bot.world.FakeChannel;
import org.elternlotse.bot.world.FaultyStore;
import org.elternlotse.bot.world.RealContent;
import org.elternlotse.bot.world.SettableClock;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bursts, duplicates, turns at any moment, writes that fail and callers that die, all by a seeded
/// dice. Every message carries a number that comes back in its answer.
final class RandomConversationsTest {
  private static final int CHATS = 5;
  private static final int MESSAGES = 60;
  private static final Pattern NUMBER = Pattern.compile("^/w(\\d+) ");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path home;

  private final FakeChannel channel = new FakeChannel();
  private final SettableClock clock = new SettableClock(NOW);

  @ParameterizedTest
  @CsvSource({
    "1, 0", "2, 0", "3, 0", "4, 0", "5, 10", "6, 10", "7, 25", "8, 25", "9, 40", "10, 40"
  })
  void everyMessageIsAnsweredOnceAndInOrder(long seed, int faults) {
    Random dice = new Random(seed);
    Map<Integer, List<Integer>> written = new HashMap<>();
    try (Store real = open()) {
      Store shaky = new FaultyStore(real, dice, faults);
      try (TurnScheduler idle =
          new TurnScheduler(Duration.ZERO, _ -> new TurnScheduler.Result.Done())) {
        Turns turns = turns(shaky);
        Arrivals arrivals = arrivals(shaky, idle);
        List<Inlet.Arrival> known = new ArrayList<>();
        int next = 0;
        while (next < MESSAGES) {
          switch (dice.nextInt(4)) {
            case 0, 1 -> {
              List<Inlet.Arrival> burst = new ArrayList<>();
              for (int i = dice.nextInt(4); i >= 0; i--) {
                int chat = dice.nextInt(CHATS);
                written.computeIfAbsent(chat, _ -> new ArrayList<>()).add(next);
                burst.add(arrival(chat, next++));
              }
              deliver(arrivals, burst);
              known.addAll(burst);
            }
            case 2 -> deliver(arrivals, again(known, dice));
            default -> runSome(real, turns);
          }
        }
        Turns sound = turns(real);
        while (!waiting(real).isEmpty()) {
          runSome(real, sound);
        }
      }
      sendAll(real);
      assertThat(real.<Integer>read(books -> books.deadLetters().count().all())).isZero();
    }
    assertThat(answered()).isEqualTo(written);
  }

  /// A caller that died leaves the rest to the next round, as a restart would.
  private static void runSome(Store store, Turns turns) {
    try {
      for (ConversationId id : waiting(store)) {
        turns.run(id);
      }
    } catch (FaultyStore.Crash _) {
      // The process is gone in the middle.
    }
  }

  private static List<ConversationId> waiting(Store store) {
    return store.read(books -> books.inbox().waiting());
  }

  private Store open() {
    return SqliteStore.open(
        home.resolve("test.db"), KeyFile.openOrCreate(home.resolve("key.json")), "test", clock);
  }

  private Turns turns(Store store) {
    BreakableKnowledge knowledge = new BreakableKnowledge(RealContent.knowledge());
    return new Turns(
        store,
        new TurnReader(knowledge, new DangerCheck(knowledge)),
        new ConversationPolicy(),
        new TurnCommit(new Composer(knowledge, clock)),
        new Turns.Listener() {
          @Override
          public void committed(List<Outbox.Entry> letters) {}

          @Override
          public void decided(Decision.Outcome outcome) {}
        },
        clock);
  }

  private Arrivals arrivals(Store store, TurnScheduler scheduler) {
    BreakableKnowledge knowledge = new BreakableKnowledge(RealContent.knowledge());
    EmergencyVoice voice = new EmergencyVoice(Map.of(), _ -> new OutboundMessage("112"));
    return new Arrivals(store, new DangerCheck(knowledge), scheduler, voice, _ -> {}, clock);
  }

  /// A messenger delivers until it is told that all is stored.
  private static void deliver(Arrivals arrivals, List<Inlet.Arrival> batch) {
    while (true) {
      try {
        arrivals.accept(batch);
        return;
      } catch (Inlet.InletClosedException | StoreException | FaultyStore.Crash _) {
        // Not acknowledged: the same batch again.
      }
    }
  }

  private static List<Inlet.Arrival> again(List<Inlet.Arrival> known, Random dice) {
    return known.isEmpty() ? List.of() : List.of(known.get(dice.nextInt(known.size())));
  }

  private static Inlet.Arrival arrival(int chat, int number) {
    return new Inlet.Arrival.Heard(
        new InboundMessage(
            FakeChannel.ID,
            "event-" + number,
            new Address("chat-" + chat),
            NOW,
            new InboundContent.Text("/w" + number),
            Optional.empty()));
  }

  private void sendAll(Store store) {
    for (Outbox.Entry entry : store.<List<Outbox.Entry>>read(books -> books.outbox().open())) {
      Outbox.Letter letter =
          store
              .<Optional<Outbox.Letter>>read(books -> books.outbox().read(entry.id()))
              .orElseThrow();
      channel.send(letter.address(), letter.message());
    }
  }

  private Map<Integer, List<Integer>> answered() {
    Map<Integer, List<Integer>> numbers = new HashMap<>();
    for (FakeChannel.Sent sent : channel.sent()) {
      Matcher matcher = NUMBER.matcher(sent.message().text());
      if (matcher.find()) {
        int chat = Integer.parseInt(sent.address().value().substring("chat-".length()));
        numbers
            .computeIfAbsent(chat, _ -> new ArrayList<>())
            .add(Integer.parseInt(matcher.group(1)));
      }
    }
    return numbers;
  }
}
