package org.elternlotse.bot.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All channels' lines out. Letters that were open when the process stopped are taken up again at the
/// start, so at least once holds over any crash.
public final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Store store;
  private final Map<ChannelId, OutboxWorker> workers = new LinkedHashMap<>();

  /// @param inlet where an opt-out (the parent blocked us) enters as an event of the conversation
  public Delivery(Store store, List<Channel> channels, Inlet inlet, Clock clock) {
    this.store = store;
    for (Channel channel : channels) {
      Sender sender = new Sender(store, channel, inlet, clock);
      workers.put(
          channel.id(),
          new OutboxWorker(channel.id(), channel.capabilities().pace(), sender::deliver));
    }
  }

  /// Takes up what an earlier process left.
  public void start() {
    List<Outbox.Entry> open = store.read(books -> books.outbox().open());
    send(open);
    workers.values().forEach(OutboxWorker::start);
    if (!open.isEmpty()) {
      LOG.info("{} Nachrichten von vor dem Neustart werden jetzt gesendet.", open.size());
    }
  }

  /// Sends letters that are durable in the outbox.
  public void send(List<Outbox.Entry> letters) {
    for (Outbox.Entry letter : letters) {
      OutboxWorker worker = workers.get(letter.channel());
      if (worker == null) {
        LOG.warn("Kein Kanal {} für eine wartende Nachricht; sie bleibt liegen.", letter.channel());
      } else {
        worker.add(letter);
      }
    }
  }

  /// Letters in line or under way, over all channels.
  public int backlog() {
    return workers.values().stream().mapToInt(OutboxWorker::backlog).sum();
  }

  @Override
  public void close() {
    workers.values().forEach(OutboxWorker::close);
  }
}
