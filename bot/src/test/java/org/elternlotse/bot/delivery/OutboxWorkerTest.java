package org.elternlotse.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.elternlotse.bot.delivery.OutboxWorker.Attempts;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.channel.Capabilities.Pace;
import org.elternlotse.channel.ChannelId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OutboxWorkerTest {
  private static final ChannelId CHANNEL = new ChannelId("fake");
  private static final Attempt SETTLED = new Attempt.Settled();

  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
  private final AtomicBoolean tried = new AtomicBoolean();

  private record Delivered(Outbox.Entry letter, long at) {}

  @RepeatedTest(10)
  void everyChatHearsInOrderHoweverTheTriesEnd(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Outbox.Entry> letters = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      letters.add(letter(i, random.nextInt(12), Lane.ANSWER));
    }
    Attempts shaky =
        (entry, attempts) -> {
          boolean fails = attempts < 2 && (entry.id() * 31 + run.getCurrentRepetition()) % 7 == 0;
          return fails ? new Attempt.Later(Duration.ofMillis(2)) : settle(entry);
        };
    try (OutboxWorker worker = started(Pace.UNLIMITED, shaky)) {
      letters.forEach(worker::add);
      awaitAll(letters.size());
      await().atMost(Duration.ofSeconds(10)).until(() -> worker.backlog() == 0);
    }
    assertThat(delivered).extracting(each -> each.letter().id()).doesNotHaveDuplicates();
    perChat()
        .values()
        .forEach(chat ->
            assertThat(chat).isSortedAccordingTo(Comparator.comparingLong(Outbox.Entry::id)));
  }

  @Test
  void aDangerCardOvertakesEverythingThatWaits() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Attempts held =
        (entry, _) -> {
          if (entry.id() == 0) {
            begun.countDown();
            awaitQuietly(release);
          }
          return settle(entry);
        };
    try (OutboxWorker worker = started(new Pace(0, Duration.ZERO, 1), held)) {
      worker.add(letter(0, 0, Lane.ANSWER));
      begun.await();
      IntStream.range(1, 200).forEach(i -> worker.add(letter(i, i % 20, Lane.ANSWER)));
      worker.add(letter(900, 7, Lane.DANGER));
      worker.add(letter(901, 21, Lane.DANGER));
      release.countDown();
      awaitAll(202);
    }
    assertThat(delivered.subList(1, 3))
        .extracting(each -> each.letter().id())
        .containsExactly(900L, 901L);
  }

  @Test
  void manyChatsMayJoinWhileTheLineIsSlow() {
    try (OutboxWorker worker =
        started(new Pace(50, Duration.ZERO, 8), (entry, _) -> settle(entry))) {
      IntStream.range(0, 40).forEach(i -> worker.add(letter(i, i, Lane.ANSWER)));
      awaitAll(40);
    }
    assertThat(perChat()).hasSize(40);
  }

  @Test
  void noSecondSeesMoreThanTheLimitOfTheMessenger() {
    try (OutboxWorker worker =
        started(new Pace(20, Duration.ZERO, 64), (entry, _) -> settle(entry))) {
      IntStream.range(0, 60).forEach(i -> worker.add(letter(i, i, Lane.ANSWER)));
      awaitAll(60);
    }
    List<Long> times = delivered.stream().map(Delivered::at).sorted().toList();
    for (int i = 0; i + 24 < times.size(); i++) {
      // Two of slack for threads that start late.
      assertThat(times.get(i + 24) - times.get(i)).isGreaterThan(Duration.ofSeconds(1).toNanos());
    }
  }

  @Test
  void oneChatIsNotTalkedToFasterThanItsPace() {
    Duration pause = Duration.ofMillis(120);
    try (OutboxWorker worker = started(new Pace(0, pause, 64), (entry, _) -> settle(entry))) {
      IntStream.range(0, 4).forEach(i -> worker.add(letter(i, 0, Lane.ANSWER)));
      IntStream.range(10, 20).forEach(i -> worker.add(letter(i, i, Lane.ANSWER)));
      awaitAll(14);
    }
    List<Long> slow =
        delivered.stream().filter(each -> each.letter().id() < 10).map(Delivered::at).toList();
    for (int i = 1; i < slow.size(); i++) {
      assertThat(slow.get(i) - slow.get(i - 1)).isGreaterThanOrEqualTo(pause.toNanos());
    }
    // The other chats did not wait for this one.
    assertThat(delivered.getLast().letter().id()).isEqualTo(3);
  }

  @Test
  void aPausedChatHoldsUpNobodyElse() {
    Duration pause = Duration.ofMillis(400);
    Attempts once =
        (entry, _) -> entry.id() == 0 && firstTry() ? new Attempt.Paused(pause) : settle(entry);
    long begin = System.nanoTime();
    try (OutboxWorker worker = started(Pace.UNLIMITED, once)) {
      worker.add(letter(0, 0, Lane.ANSWER));
      worker.add(letter(1, 0, Lane.ANSWER));
      IntStream.range(10, 30).forEach(i -> worker.add(letter(i, i, Lane.ANSWER)));
      awaitAll(22);
    }
    assertThat(delivered.subList(0, 20))
        .allSatisfy(each -> assertThat(each.letter().id()).isGreaterThanOrEqualTo(10));
    assertThat(delivered.subList(20, 22))
        .extracting(each -> each.letter().id())
        .containsExactly(0L, 1L);
    assertThat(delivered.get(20).at() - begin).isGreaterThanOrEqualTo(pause.toNanos());
  }

  @Test
  void twoPausedChatsPauseTheLine() {
    PauseRule rule = new PauseRule();
    rule.asked(chat(1), 0, 1_000);
    assertThat(rule.until(10)).isEqualTo(10);
    rule.asked(chat(2), 20, 3_000);
    assertThat(rule.until(30)).isEqualTo(3_000);
    assertThat(rule.until(3_000)).isEqualTo(3_000);
    assertThat(rule.until(3_001)).isEqualTo(3_001);
    // Long after, a single chat is a single chat again.
    rule.asked(chat(3), 9_000, 9_500);
    assertThat(rule.until(9_001)).isEqualTo(9_001);
  }

  @Test
  void aLetterThatDidNotGoIsTriedAgain() {
    Attempts second =
        (entry, _) -> {
          if (firstTry()) {
            return new Attempt.Later(Duration.ofMillis(5));
          }
          return settle(entry);
        };
    try (OutboxWorker worker = started(Pace.UNLIMITED, second)) {
      worker.add(letter(1, 1, Lane.ANSWER));
      awaitAll(1);
    }
  }

  private boolean firstTry() {
    return tried.compareAndSet(false, true);
  }

  private Attempt settle(Outbox.Entry entry) {
    delivered.add(new Delivered(entry, System.nanoTime()));
    return SETTLED;
  }

  private void awaitAll(int many) {
    await().atMost(Duration.ofSeconds(30)).until(() -> delivered.size() >= many);
    assertThat(delivered).hasSize(many);
  }

  private Map<ConversationId, List<Outbox.Entry>> perChat() {
    Map<ConversationId, List<Outbox.Entry>> chats = new HashMap<>();
    for (Delivered each : delivered) {
      chats
          .computeIfAbsent(each.letter().conversation(), _ -> new ArrayList<>())
          .add(each.letter());
    }
    return chats;
  }

  private static OutboxWorker started(Pace pace, Attempts attempts) {
    OutboxWorker worker = new OutboxWorker(CHANNEL, pace, attempts);
    worker.start();
    return worker;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Outbox.Entry letter(long id, int chat, Lane lane) {
    return new Outbox.Entry(id, chat(chat), CHANNEL, lane);
  }

  private static ConversationId chat(int number) {
    String name = "aaaaaaaaaaaaaa" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    return new ConversationId(name);
  }
}
