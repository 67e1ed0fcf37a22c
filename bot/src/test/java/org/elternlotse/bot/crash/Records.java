package org.elternlotse.bot.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.Transcript.Line;
import org.elternlotse.bot.store.sql.KeyFile;
import org.elternlotse.bot.store.sql.SqliteStore;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;

/// What a house that has stopped left in its data folder.
final class Records implements AutoCloseable {
  private final Store store;

  private Records(Store store) {
    this.store = store;
  }

  static Records of(Path data) {
    return new Records(
        SqliteStore.open(
            data.resolve("elternlotse.db"),
            KeyFile.openOrCreate(data.resolve("elternlotse.key")),
            "musterstadt",
            Clock.systemUTC()));
  }

  /// Messages without a turn and letters not sent, seen from outside while the house runs.
  static int rowsWaiting(Path data) throws SQLException {
    return count(
        data,
        """
        SELECT (SELECT count(*) FROM inbox WHERE status = 0)
             + (SELECT count(*) FROM outbox WHERE status = 0)\
        """);
  }

  /// Messages that were taken in, seen from outside.
  static int inboxRows(Path data) throws SQLException {
    return count(data, "SELECT count(*) FROM inbox");
  }

  private static int count(Path data, String sql) throws SQLException {
    String file = "jdbc:sqlite:" + data.resolve("elternlotse.db");
    try (Connection connection = DriverManager.getConnection(file);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  int conversationsWaiting() {
    return store.<List<ConversationId>>read(books -> books.inbox().waiting()).size();
  }

  int lettersOpen() {
    return store.<Integer>read(books -> books.outbox().open().size());
  }

  int deadLetters() {
    return store.<Integer>read(books -> books.deadLetters().count().all());
  }

  List<Line> transcript(ChannelId channel, String address) {
    return store.read(books -> {
      Optional<ConversationId> id = books.conversations().findAt(channel, new Address(address));
      return id.map(found -> books.transcript().after(found, 0, 1_000)).orElse(List.of());
    });
  }

  /// What the bot decided to say, in order.
  List<String> answers(ChannelId channel, String address) {
    return transcript(channel, address).stream()
        .flatMap(line ->
            line instanceof Line.FromBot said
                ? Optional.of(said).stream()
                : Optional.<Line.FromBot>empty().stream())
        .map(said -> said.message().text())
        .toList();
  }

  long questions(ChannelId channel, String address) {
    return transcript(channel, address).stream().filter(Line.FromParent.class::isInstance).count();
  }

  @Override
  public void close() {
    store.close();
  }
}
