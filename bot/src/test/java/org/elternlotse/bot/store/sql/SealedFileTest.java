package org.elternlotse.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Memory;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who has the files but not the key, and who has only one of both.
final class SealedFileTest {
  private static final ChannelId CHANNEL = new ChannelId("fake");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String ADDRESS = "491700000000042";
  private static final String WRITTEN = "geheimnisvolle mitternachtsfrage";
  private static final String ANSWERED = "vertrauliche antwortzeile";
  private static final String OFFERED = "schlaf-durchschlafen";
  private static final String EVENT = "ereignis-4711";

  @TempDir Path home;

  @Test
  void noFileHoldsATextAnAddressOrATopicInTheClear() throws IOException {
    try (Store store = SqliteFixture.open(home)) {
      talk(store);
      assertNothingInTheClear();
    }
    assertNothingInTheClear();
  }

  private void assertNothingInTheClear() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(each -> !each.endsWith("key.json")).toList()) {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain(ADDRESS, WRITTEN, ANSWERED, OFFERED, EVENT, "payload-x");
      }
    }
  }

  @Test
  void erasureLeavesNoRowOfTheConversationInAnyTable() throws SQLException {
    ConversationId id;
    try (Store store = SqliteFixture.open(home)) {
      id = talk(store);
      assertThat(tablesThatName(id)).contains("conversation", "inbox", "outbox", "case_file");
      long farewell =
          store.write(books -> {
            Address there = books.conversations().address(id).orElseThrow();
            books.conversations().erase(id, NOW);
            OutboundMessage bye = new OutboundMessage("Alles weg.");
            return books.outbox().putFarewell(id, CHANNEL, there, Lane.ANSWER, bye, NOW);
          });
      assertThat(tablesThatName(id)).containsExactly("outbox");
      store.<Boolean>write(books -> {
        books.outbox().sent(farewell, NOW);
        return true;
      });
      assertThat(tablesThatName(id)).isEmpty();
    }
  }

  @Test
  void theKeyFileIsForItsOwnerAlone() throws IOException {
    KeyFile.openOrCreate(home.resolve("key.json"));
    assertThat(Files.getPosixFilePermissions(home.resolve("key.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void theSameKeyFileIsUsedAgain() throws IOException {
    KeyFile.openOrCreate(home.resolve("key.json"));
    byte[] first = Files.readAllBytes(home.resolve("key.json"));
    KeyFile.openOrCreate(home.resolve("key.json"));
    assertThat(Files.readAllBytes(home.resolve("key.json"))).isEqualTo(first);
  }

  @Test
  void aStrangersKeyIsSaidAtTheStart() throws IOException {
    try (Store store = SqliteFixture.open(home)) {
      talk(store);
    }
    Files.delete(home.resolve("key.json"));
    assertThatThrownBy(() -> SqliteFixture.open(home))
        .isInstanceOf(KeyFile.KeyFileException.class)
        .hasMessageContaining("passt nicht zur Datenbank")
        .hasMessageContaining("Sicherung");
  }

  @Test
  void aDamagedKeyFileIsSaidInOneSentence() throws IOException {
    Files.writeString(home.resolve("key.json"), "{}");
    assertThatThrownBy(() -> KeyFile.openOrCreate(home.resolve("key.json")))
        .isInstanceOf(KeyFile.KeyFileException.class)
        .hasMessageContaining("beschädigt")
        .hasMessageContaining("Sicherung");
  }

  @Test
  void aSealedValueMovedToAnotherRowDoesNotOpen() {
    Seal seal = KeyFile.openOrCreate(home.resolve("key.json"));
    byte[] sealed = seal.seal(WRITTEN, "inbox:1");
    assertThat(seal.open(sealed, "inbox:1")).isEqualTo(WRITTEN);
    assertThatThrownBy(() -> seal.open(sealed, "inbox:2")).isInstanceOf(StoreException.class);
  }

  /// One of everything that is kept of a parent.
  private static ConversationId talk(Store store) {
    InboundMessage message =
        new InboundMessage(
            CHANNEL,
            EVENT,
            new Address(ADDRESS),
            NOW,
            new InboundContent.Text(WRITTEN),
            Optional.of("de"));
    return store.write(books -> {
      ConversationId id = books.inbox().put(message, Alarm.calm(), NOW).orElseThrow();
      books.outbox().put(id, CHANNEL, Lane.ANSWER, new OutboundMessage(ANSWERED), NOW);
      Memory memory = new Memory(List.of(new TopicId(OFFERED)), 1, Set.of());
      books.conversations().save(id, 0, new ConversationState.WithBot(memory), NOW);
      books.cases().open(id, HandoffReason.PARENT_ASKED, Urgency.ORDINARY, NOW);
      books.deadLetters().put(new Unparsed(CHANNEL, "u-1", "bad", "payload-x"), NOW);
      return id;
    });
  }

  /// All tables with a value that is this pseudonym, whatever the column is called.
  private List<String> tablesThatName(ConversationId id) throws SQLException {
    List<String> found = new ArrayList<>();
    String url = "jdbc:sqlite:" + SqliteFixture.database(home);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          if (names(rows, id)) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  private static boolean names(ResultSet rows, ConversationId id) throws SQLException {
    while (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        if (id.value().equals(String.valueOf(rows.getObject(column)))) {
          return true;
        }
      }
    }
    return false;
  }
}
