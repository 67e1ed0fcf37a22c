package org.elternlotse.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.Store;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many writers share one commit, and none suffers from another.
@Timeout(60)
final class SharedCommitTest {
  private static final int WRITERS = 64;
  private static final int EACH = 20;

  @TempDir Path home;

  @Test
  void sixtyFourThreadsLoseNothing() throws Exception {
    try (Store store = SqliteFixture.open(home);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "parent-" + writer;
        all.add(
            threads.submit(() -> {
              for (int i = 0; i < EACH; i++) {
                put(store, name, name + "/" + i);
              }
            }));
      }
      for (Future<?> each : all) {
        each.get(50, TimeUnit.SECONDS);
      }
      assertThat(stored(store)).isEqualTo(WRITERS * EACH);
    }
  }

  @Test
  void oneBadWorkHarmsNoOtherInTheSameCommit() throws Exception {
    try (Store store = SqliteFixture.open(home);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch release = new CountDownLatch(1);
      CountDownLatch held = new CountDownLatch(1);
      Future<Boolean> holder =
          threads.submit(() ->
              store.write(_ -> {
                held.countDown();
                await(release);
                return true;
              }));
      held.await();
      // All of these pile up behind the held commit and share the next one.
      List<Future<?>> good = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String name = "parent-" + i;
        good.add(threads.submit(() -> put(store, name, name)));
      }
      Future<Boolean> bad =
          threads.submit(() ->
              store.write(_ -> {
                throw new IllegalStateException("a bug");
              }));
      release.countDown();
      assertThat(holder.get()).isTrue();
      for (Future<?> each : good) {
        each.get(20, TimeUnit.SECONDS);
      }
      assertThatThrownBy(() -> bad.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("a bug");
      assertThat(stored(store)).isEqualTo(30);
    }
  }

  @Test
  void aDatabaseLockedByAnotherProgramIsWaitedFor() throws Exception {
    try (Store store = SqliteFixture.open(home);
        Connection other = connect();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      execute(other, "BEGIN IMMEDIATE");
      Future<?> writing = threads.submit(() -> put(store, "parent", "1"));
      assertThat(writing.state()).isEqualTo(Future.State.RUNNING);
      assertThat(stored(store)).isZero();
      execute(other, "COMMIT");
      writing.get(30, TimeUnit.SECONDS);
      assertThat(stored(store)).isEqualTo(1);
      assertThat(store.healthy()).isTrue();
    }
  }

  @Test
  void whatWasAcknowledgedIsThereForAnotherConnection() throws Exception {
    try (Store store = SqliteFixture.open(home);
        Connection other = connect()) {
      put(store, "parent", "1");
      try (var statement = other.createStatement();
          var rows = statement.executeQuery("SELECT count(*) FROM inbox")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + SqliteFixture.database(home));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void put(Store store, String parent, String event) {
    InboundMessage message =
        new InboundMessage(
            new ChannelId("fake"),
            event,
            new Address(parent),
            Instant.EPOCH,
            new InboundContent.Text("hallo"),
            Optional.empty());
    assertThat(
            store.<Boolean>write(
                books -> books.inbox().put(message, Alarm.calm(), Instant.EPOCH).isPresent()))
        .isTrue();
  }

  private static int stored(Store store) {
    return store.read(books ->
        books.inbox().waiting().stream().mapToInt(id -> books.inbox().pending(id).size()).sum());
  }
}
