package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.bot.store.sql.KeyFile;
import org.elternlotse.bot.store.sql.SqliteStore;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFaultsTest {
  private static final String LONG_TEXT = "Mein Kind schläft nicht. ".repeat(80);

  @TempDir private Path folder;

  @Test
  void fullDiskRefusesAndFreedDiskTakesAgainWithoutRestart() {
    try (SmallDisk disk = SmallDisk.ofMegabytes(4);
        SqliteStore store = open(disk.folder())) {
      put(store, "before", "room-before");
      disk.fill();
      List<String> taken = new ArrayList<>();
      StoreException refused = putUntilRefused(store, taken);

      assertThat(refused).hasMessageContaining("FULL");
      assertThat(store.healthy()).isFalse();

      disk.free();
      for (int i = 0; i < 20; i++) {
        put(store, "after" + i, "room-after");
        taken.add("after" + i);
      }
      assertThat(store.healthy()).isTrue();
      assertThat(taken).allSatisfy(id -> assertThat(isKnown(store, id)).isTrue());
      assertThat(store.<Integer>read(books -> pendingOf(books, "room-after"))).isEqualTo(20);
    }
  }

  /// Two messages of a new parent in one batch that could not be stored must find a conversation
  /// when they come again.
  @Test
  void conversationOfARefusedBatchIsNotRemembered() {
    try (SqliteStore store = open(folder)) {
      assertThatThrownBy(() ->
              store.write(books -> {
                take(books, "one", "new");
                take(books, "two", "new");
                throw new IllegalStateException("the disk is full, say");
              }))
          .isInstanceOf(RuntimeException.class);

      ConversationId made = put(store, "one", "new");

      assertThat(store.<Boolean>read(books -> books.conversations().find(made).isPresent()))
          .isTrue();
    }
  }

  @Test
  void lockOfAnotherProgramIsWaitedOutAndNothingIsDropped() throws Exception {
    try (SqliteStore store = open(folder)) {
      put(store, "first", "room");
      try (Connection other = connect(folder.resolve("elternlotse.db"))) {
        execute(other, "BEGIN IMMEDIATE");
        CompletableFuture<ConversationId> second =
            CompletableFuture.supplyAsync(() -> put(store, "second", "room"));
        Await.until("the store says that it is locked out", 15, () -> !store.healthy());
        assertThat(second).isNotDone();
        execute(other, "COMMIT");

        assertThat(second.get()).isNotNull();
        assertThat(store.healthy()).isTrue();
        assertThat(isKnown(store, "second")).isTrue();
      }
    }
  }

  @Test
  void otherProgramsGetTheLockWhileNothingIsWritten() throws Exception {
    try (SqliteStore store = open(folder);
        Connection other = connect(folder.resolve("elternlotse.db"))) {
      put(store, "first", "room");
      execute(other, "PRAGMA busy_timeout = 0");
      execute(other, "BEGIN IMMEDIATE");
      execute(other, "COMMIT");
      put(store, "second", "room");
      assertThat(isKnown(store, "second")).isTrue();
    }
  }

  @Test
  void errorInOneWorkLeavesTheStoreAlive() {
    try (SqliteStore store = open(folder)) {
      assertThatThrownBy(() ->
              store.write(books -> {
                take(books, "lost", "room");
                throw new StackOverflowError();
              }))
          .isInstanceOf(StoreException.class);
      put(store, "kept", "room");
      assertThat(isKnown(store, "kept")).isTrue();
      assertThat(isKnown(store, "lost")).isFalse();
      assertThat(store.healthy()).isTrue();
    }
  }

  private static SqliteStore open(Path folder) {
    return SqliteStore.open(
        folder.resolve("elternlotse.db"),
        KeyFile.openOrCreate(folder.resolve("elternlotse.key")),
        "test",
        Clock.systemUTC());
  }

  private static StoreException putUntilRefused(Store store, List<String> taken) {
    for (int i = 0; i < 5_000; i++) {
      try {
        put(store, "full" + i, "room" + i);
        taken.add("full" + i);
      } catch (StoreException e) {
        return e;
      }
    }
    throw new AssertionError("the disk never got full");
  }

  private static ConversationId put(Store store, String id, String room) {
    return store.<Optional<ConversationId>>write(books -> take(books, id, room)).orElseThrow();
  }

  private static Optional<ConversationId> take(Store.Books books, String id, String room) {
    return books.inbox().put(message(id, room), Alarm.calm(), Instant.now());
  }

  /// A second put of the same id is a no-op.
  private static boolean isKnown(Store store, String id) {
    return store.<Optional<ConversationId>>write(books -> take(books, id, "elsewhere")).isEmpty();
  }

  private static int pendingOf(Store.Books books, String room) {
    return books
        .conversations()
        .findAt(ChannelId.WEB, new Address(room))
        .map(id -> books.inbox().pending(id).size())
        .orElse(0);
  }

  private static InboundMessage message(String id, String room) {
    return new InboundMessage(
        ChannelId.WEB,
        id,
        new Address(room),
        Instant.now(),
        new InboundContent.Text(LONG_TEXT),
        Optional.empty());
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
