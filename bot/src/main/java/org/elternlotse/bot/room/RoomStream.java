package org.elternlotse.bot.room;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.web.Signal;
import org.elternlotse.channel.web.Watch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open page that is kept up to date: shows what is in the store after the last number shown,
/// looks again at each signal, and at each heartbeat in case a signal was lost or another process
/// wrote. Used by one thread.
final class RoomStream {
  private static final Logger LOG = LoggerFactory.getLogger(RoomStream.class);
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /// How long a room that vanished may still have a last word coming.
  private static final Duration LAST_WORD = Duration.ofSeconds(5);

  /// A danger card sent within this time is looked for among those shown.
  private static final Duration SAME_CARD = Duration.ofMinutes(2);

  private final Rooms rooms;
  private final Address room;
  private final EventWriter out;
  private final Clock clock;
  private final List<RoomMessage> cardsShown = new ArrayList<>();
  private long last;
  private boolean lastWordSaid;
  private @Nullable Owner owner;

  RoomStream(Rooms rooms, Address room, long after, EventWriter out, Clock clock) {
    this.rooms = rooms;
    this.room = room;
    this.last = after;
    this.out = out;
    this.clock = clock;
  }

  /// Runs until the room is deleted, the watch is over or the reader has gone.
  ///
  /// @throws IOException when the reader has gone
  void run(Watch watch) throws IOException, InterruptedException {
    out.open();
    boolean there = catchUp();
    while (there) {
      Optional<Signal> signal = watch.next(HEARTBEAT);
      if (signal.isEmpty()) {
        out.heartbeat();
        there = catchUp();
      } else {
        switch (signal.get()) {
          case Signal.Stirred _ -> there = catchUp();
          case Signal.Sent(OutboundMessage message) -> there = show(message);
          case Signal.Typing _ -> out.event("typing", RoomJson.typing());
          case Signal.Over _ -> {
            return;
          }
        }
      }
    }
    sayGoodbye(watch);
  }

  /// Shows what is new in the store.
  ///
  /// @return false when the room is gone
  private boolean catchUp() throws IOException {
    try {
      if (!rooms.exists(room)) {
        return false;
      }
      List<RoomMessage> news;
      do {
        news = rooms.after(room, last);
        for (RoomMessage message : news) {
          show(message);
        }
      } while (news.size() >= Rooms.PAGE);
      showOwner(rooms.owner(room));
    } catch (RuntimeException e) {
      LOG.warn("cannot read a room now: {}", e.getClass().getName());
    }
    return true;
  }

  private void show(RoomMessage message) throws IOException {
    out.event("message", message.n(), RoomJson.message(message));
    last = message.n();
    if (message.urgent()) {
      cardsShown.add(message);
    }
  }

  private void showOwner(Owner now) throws IOException {
    if (now != owner) {
      out.event("owner", RoomJson.owner(now.wire()));
      owner = now;
    }
  }

  /// A sent message is read from the store. A danger card that is not there, because storing
  /// failed, is shown without a number; rather twice than not at all.
  private boolean show(OutboundMessage message) throws IOException {
    if (!catchUp()) {
      sayLastWord(message);
      return false;
    }
    if (message.urgent() && !wasShown(message)) {
      out.event("message", RoomJson.passing(message, clock.instant()));
    }
    return true;
  }

  private void sayLastWord(OutboundMessage message) throws IOException {
    out.event("message", RoomJson.passing(message, clock.instant()));
    lastWordSaid = true;
  }

  private boolean wasShown(OutboundMessage card) {
    Instant recent = clock.instant().minus(SAME_CARD);
    cardsShown.removeIf(shown -> shown.at().isBefore(recent));
    Optional<RoomMessage> match =
        cardsShown.stream().filter(shown -> shown.text().equals(card.text())).findFirst();
    match.ifPresent(cardsShown::remove);
    return match.isPresent();
  }

  /// The room is deleted. The sentence that says so may come a moment after the deletion.
  private void sayGoodbye(Watch watch) throws IOException, InterruptedException {
    Instant end = clock.instant().plus(LAST_WORD);
    boolean over = false;
    while (!over && !lastWordSaid && clock.instant().isBefore(end)) {
      switch (watch.next(LAST_WORD).orElse(new Signal.Over())) {
        case Signal.Sent(OutboundMessage message) -> sayLastWord(message);
        case Signal.Over _ -> over = true;
        case Signal.Stirred _, Signal.Typing _ -> {}
      }
    }
    out.event("owner", RoomJson.owner("erased"));
  }
}
