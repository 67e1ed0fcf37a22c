package org.elternlotse.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Store;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that has seen line 7 asks for what comes after 7, so no later line may be 7 or less.
final class GrowingIdsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir private Path home = Path.of("");

  @Test
  void idsGrowOverAnErasureAndARestart() {
    long last;
    try (Store store = SqliteFixture.open(home)) {
      writes(store, "staying", "1");
      ConversationId leaving = writes(store, "leaving", "2");
      last = newest(store, leaving);
      store.write(books -> {
        books.conversations().erase(leaving, NOW);
        return true;
      });
    }
    try (Store store = SqliteFixture.open(home)) {
      ConversationId staying = writes(store, "staying", "3");
      assertThat(newest(store, staying)).isGreaterThan(last);
    }
  }

  private static ConversationId writes(Store store, String address, String event) {
    return store
        .write(books ->
            books
                .inbox()
                .put(
                    new InboundMessage(
                        new ChannelId("fake"),
                        event,
                        new Address(address),
                        NOW,
                        new InboundContent.Text("Hallo"),
                        Optional.empty()),
                    Alarm.calm(),
                    NOW))
        .orElseThrow();
  }

  private static long newest(Store store, ConversationId conversation) {
    return store.read(books -> books.transcript().after(conversation, 0, 100)).getLast().n();
  }
}
