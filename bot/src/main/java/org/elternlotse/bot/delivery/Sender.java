package org.elternlotse.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers one letter and records how it went. Pauses grow from one second to sixty, with jitter,
/// and never end: an outage of the messenger loses nothing.
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Attempt SETTLED = new Attempt.Settled();

  private final Store store;
  private final Channel channel;
  private final Inlet inlet;
  private final Delivery.SendCount count;
  private final Clock clock;
  private volatile boolean closing;

  Sender(Store store, Channel channel, Inlet inlet, Delivery.SendCount count, Clock clock) {
    this.store = store;
    this.channel = channel;
    this.inlet = inlet;
    this.count = count;
    this.clock = clock;
  }

  /// @param attempts tries of this process, for the length of the pause
  Attempt deliver(Outbox.Entry entry, int attempts) {
    Optional<Outbox.Letter> read;
    try {
      read = store.read(books -> books.outbox().read(entry.id()));
    } catch (StoreException e) {
      return new Attempt.Later(pause(attempts));
    }
    if (read.isEmpty()) {
      return SETTLED;
    }
    Outbox.Letter letter = read.get();
    SendResult result = channel.send(letter.address(), letter.message());
    count.count(channel.id(), result);
    return switch (result) {
      case SendResult.Sent() -> {
        record(entry, books -> books.outbox().sent(entry.id(), clock.instant()));
        yield SETTLED;
      }
      case SendResult.SlowDown(Duration pause) -> {
        LOG.info("{} bittet um {} s Pause.", entry.channel(), pause.toSeconds());
        yield new Attempt.Paused(pause);
      }
      case SendResult.OptedOut() -> {
        optOut(entry, letter);
        yield SETTLED;
      }
      case SendResult.Refused(String reason) -> {
        LOG.warn(
            "{} nimmt eine Nachricht an {} nicht an: {}",
            entry.channel(),
            entry.conversation(),
            reason);
        record(entry, books -> books.outbox().failed(entry.id(), reason));
        yield SETTLED;
      }
      case SendResult.NotSent(String reason) -> again(entry, attempts, reason);
      case SendResult.Unknown(String reason) -> again(entry, attempts, reason);
    };
  }

  /// Insists no longer: the house closes, and what is not ticked off may go out a second time.
  void close() {
    closing = true;
  }

  private Attempt again(Outbox.Entry entry, int attempts, String reason) {
    try {
      store.write(books -> {
        books.outbox().tried(entry.id(), reason);
        return true;
      });
    } catch (StoreException e) {
      LOG.debug("a try was not counted: {}", e.getMessage());
    }
    return new Attempt.Later(pause(attempts));
  }

  /// A letter that is out must not go out again because the disk is full, so this insists.
  private void record(Outbox.Entry entry, Consumer<Store.Books> what) {
    Duration pause = Duration.ofMillis(250);
    while (true) {
      try {
        store.write(books -> {
          what.accept(books);
          return true;
        });
        return;
      } catch (StoreException e) {
        LOG.warn(
            "Eine gesendete Nachricht an {} ist noch nicht abgehakt: {}",
            entry.conversation(),
            e.getMessage());
        if (closing) {
          return;
        }
        try {
          Thread.sleep(pause);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          return;
        }
        pause = pause.compareTo(Duration.ofSeconds(10)) < 0 ? pause.multipliedBy(2) : pause;
      }
    }
  }

  /// A quiet opt-out: nothing more is sent, and the conversation hears of it like of anything else.
  private void optOut(Outbox.Entry entry, Outbox.Letter letter) {
    record(
        entry,
        books -> books.outbox().dropOpen(entry.conversation(), Outbox.Lane.DANGER, "opted out"));
    if (store.read(books -> books.conversations().find(entry.conversation())).isEmpty()) {
      // Last words after an erasure: telling anybody would bring the conversation back.
      return;
    }
    Instant now = clock.instant();
    InboundMessage left =
        new InboundMessage(
            entry.channel(),
            "left:" + entry.id(),
            letter.address(),
            now,
            new InboundContent.Left(),
            Optional.empty());
    try {
      inlet.accept(List.of(new Inlet.Arrival.Heard(left)));
    } catch (Inlet.InletClosedException e) {
      LOG.warn("Dass {} uns verlassen hat, ist nicht vermerkt.", entry.conversation());
    }
  }

  private static Duration pause(int attempts) {
    Duration full = Duration.ofSeconds(1L << Math.min(attempts, 6));
    long most = Math.min(full.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
  }
}
