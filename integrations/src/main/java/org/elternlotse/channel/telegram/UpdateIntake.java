package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.Inlet.Arrival;

/// The way from updates to the inlet, the same for polling and webhook. Thread-safe.
final class UpdateIntake {
  private final UpdateReader reader;
  private final Inlet inlet;
  private final Clock clock;
  private final Consumer<String> tapStored;
  private volatile Bot bot;

  /// @param tapStored told the id of each tap once it is stored; must not block
  UpdateIntake(UpdateReader reader, Inlet inlet, Clock clock, Bot bot, Consumer<String> tapStored) {
    this.reader = reader;
    this.inlet = inlet;
    this.clock = clock;
    this.bot = bot;
    this.tapStored = tapStored;
  }

  /// Telegram has told our name.
  void introduce(String username) {
    bot = new Bot(bot.key(), Optional.of(username));
  }

  /// Stores the batch; when it returns, Telegram may forget it.
  ///
  /// @throws Inlet.InletClosedException when nothing was stored
  void take(Iterable<JsonNode> updates) {
    var arrivals = new ArrayList<Arrival>();
    var taps = new ArrayList<String>();
    for (JsonNode update : updates) {
      arrivals.addAll(reader.read(update, bot, clock.instant()));
      JsonNode tap = update.at("/callback_query/id");
      if (tap.isTextual()) {
        taps.add(tap.asText());
      }
    }
    if (!arrivals.isEmpty()) {
      inlet.accept(List.copyOf(arrivals));
    }
    taps.forEach(tapStored);
  }

  /// Stores what is no update at all.
  void takeUnreadable(String payload, String reason) {
    inlet.accept(List.of(UpdateReader.deadLetter(payload, bot, reason)));
  }
}
