package org.elternlotse.bot.dialogue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.retention.Retention;
import org.elternlotse.bot.store.Cases;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;
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
import org.elternlotse.bot.world.BreakableKnowledge;
import org.elternlotse.bot.world.FakeChannel;
import org.elternlotse.bot.world.RealContent;
import org.elternlotse.bot.world.SettableClock;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;

/// One parent with a phone, and the house behind it: real arrival, turn, content and database, in a
/// temporary folder. Turns run when the test wants, so nothing waits and nothing depends on speed.
final class Family implements AutoCloseable {
  private static final Address PHONE = new Address("phone of this family");

  final SettableClock clock;
  final BreakableKnowledge knowledge = new BreakableKnowledge(RealContent.knowledge());
  private final FakeChannel channel = new FakeChannel();
  private final SqliteStore store;
  private final Turns turns;
  private final TurnScheduler scheduler;
  private final Arrivals arrivals;
  private final LinkedBlockingQueue<ConversationId> woken = new LinkedBlockingQueue<>();
  private final List<Outbox.Entry> letters = new ArrayList<>();
  private int events;
  private int read;

  Family(Path folder, SettableClock clock) {
    this.clock = clock;
    store =
        SqliteStore.open(
            folder.resolve("test.db"),
            KeyFile.openOrCreate(folder.resolve("key.json")),
            "test",
            clock);
    Composer composer = new Composer(knowledge, clock);
    DangerCheck check = new DangerCheck(knowledge);
    turns =
        new Turns(
            store,
            new TurnReader(knowledge, check),
            new ConversationPolicy(),
            new TurnCommit(composer),
            new Turns.Listener() {
              @Override
              public void committed(List<Outbox.Entry> fresh) {
                letters.addAll(fresh);
              }

              @Override
              public void decided(Decision.Outcome outcome) {}
            },
            clock);
    scheduler =
        new TurnScheduler(
            Duration.ZERO,
            id -> {
              woken.add(id);
              return new TurnScheduler.Result.Done();
            });
    EmergencyVoice voice = new EmergencyVoice(Map.of(channel.id(), channel), composer::compose);
    arrivals = new Arrivals(store, check, scheduler, voice, _ -> {}, clock);
  }

  /// The parent does something; the answer comes with [#answer].
  void does(InboundContent content) {
    InboundMessage message =
        new InboundMessage(
            channel.id(), "event-" + ++events, PHONE, clock.instant(), content, Optional.of("de"));
    arrivals.accept(List.of(new Inlet.Arrival.Heard(message)));
  }

  /// Runs what is due and returns what the parent reads, in order.
  List<OutboundMessage> answer() throws InterruptedException {
    ConversationId id = woken.poll(10, TimeUnit.SECONDS);
    if (id == null) {
      throw new AssertionError("nothing woke the conversation");
    }
    int rounds = 0;
    while (turns.run(id) instanceof TurnScheduler.Result.Again) {
      if (++rounds > 20) {
        throw new AssertionError("the turn does not come to an end");
      }
    }
    woken.clear();
    deliver();
    List<OutboundMessage> all = channel.sent().stream().map(FakeChannel.Sent::message).toList();
    List<OutboundMessage> fresh = all.subList(read, all.size());
    read = all.size();
    return fresh;
  }

  /// In the order of the line out: by lane, then by number.
  private void deliver() {
    Deque<Outbox.Entry> line =
        new ArrayDeque<>(
            letters.stream()
                .sorted(
                    Comparator.<Outbox.Entry>comparingInt(letter -> letter.lane().rank())
                        .thenComparingLong(Outbox.Entry::id))
                .toList());
    letters.clear();
    for (Outbox.Entry entry : line) {
      store
          .read(books -> books.outbox().read(entry.id()))
          .ifPresent(letter -> {
            channel.send(letter.address(), letter.message());
            store.write(books -> {
              books.outbox().sent(entry.id(), clock.instant());
              return true;
            });
          });
    }
  }

  /// Time goes by, and what is due is deleted.
  void pass(Duration time) {
    clock.pass(time);
    new Retention(store, clock).runOnce();
  }

  /// A counselor takes the conversation.
  void counselorTakesOver() {
    store.write(books -> {
      var id = books.conversations().findAt(channel.id(), PHONE).orElseThrow();
      var there = books.conversations().find(id).orElseThrow();
      var next = new ConversationState.WithCounselor(there.state().memory(), "Frau Beispiel");
      return books.conversations().save(id, there.version(), next, clock.instant());
    });
  }

  /// What waits at the team's desk for this family.
  Optional<Cases.Case> openCase() {
    return store.read(books ->
        books.conversations().findAt(channel.id(), PHONE).flatMap(id -> books.cases().openFor(id)));
  }

  /// Whether anything at all is kept of this family.
  boolean known() {
    return store.read(books -> books.conversations().findAt(channel.id(), PHONE)).isPresent();
  }

  @Override
  public void close() {
    scheduler.close();
    store.close();
  }
}
