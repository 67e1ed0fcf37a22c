package org.elternlotse.bot.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All channels' lines out. Letters that were open when the process stopped are taken up again at
/// the start, so at least once holds over any crash.
public final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Store store;
  private final Map<ChannelId, Channel> channels;
  private final SendCount count;
  private final Clock clock;
  private final Map<ChannelId, OutboxWorker> workers = new ConcurrentHashMap<>();
  private final Queue<Sender> senders = new ConcurrentLinkedQueue<>();

  /// Counts results for metrics.
  @FunctionalInterface
  public interface SendCount {
    void count(ChannelId channel, SendResult result);
  }

  public Delivery(Store store, Map<ChannelId, Channel> channels, SendCount count, Clock clock) {
    this.store = store;
    this.channels = Map.copyOf(channels);
    this.count = count;
    this.clock = clock;
  }

  /// Takes up what an earlier process left. Must be called before [#send].
  ///
  /// @param inlet where an opt-out (the parent blocked us) enters as an event of the conversation
  public void start(Inlet inlet) {
    channels.forEach((id, channel) -> {
      Sender sender = new Sender(store, channel, inlet, count, clock);
      senders.add(sender);
      workers.put(id, new OutboxWorker(id, channel.capabilities().pace(), sender::deliver));
    });
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
    senders.forEach(Sender::close);
    workers.values().forEach(OutboxWorker::close);
  }
}
