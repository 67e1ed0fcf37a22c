package org.elternlotse.bot.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import org.elternlotse.bot.conversation.Decision.Outcome;
import org.elternlotse.bot.delivery.Delivery;
import org.elternlotse.bot.store.DeadLetters;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.SendResult;

/// Figures for operators, without anything about persons.
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  void arrived(InboundMessage message) {
    registry.counter("elternlotse_messages_in", "channel", message.channel().value()).increment();
  }

  void decided(Outcome outcome) {
    registry.counter("elternlotse_turns", "outcome", outcome.key()).increment();
  }

  void sent(ChannelId channel, SendResult result) {
    registry
        .counter(
            "elternlotse_messages_out",
            "channel",
            channel.value(),
            "result",
            result.getClass().getSimpleName())
        .increment();
  }

  /// Watches what is counted by looking.
  void watch(Store store, Delivery delivery, Iterable<Channel> channels) {
    Gauge.builder("elternlotse_outbox_open", delivery, Delivery::backlog).register(registry);
    Gauge.builder("elternlotse_store_healthy", store, s -> s.healthy() ? 1 : 0).register(registry);
    letters(store, "unreadable", DeadLetters.Counts::unreadable);
    letters(store, "unanswered", DeadLetters.Counts::unanswered);
    letters(store, "unsent", DeadLetters.Counts::unsent);
    Gauge.builder("elternlotse_cases_open", store, Metrics::openCases).register(registry);
    for (Channel channel : channels) {
      Gauge.builder(
              "elternlotse_channel_connected",
              channel,
              c -> c.health().state() == ChannelHealth.State.CONNECTED ? 1 : 0)
          .tag("channel", channel.id().value())
          .register(registry);
    }
  }

  private void letters(Store store, String kind, ToDoubleFunction<DeadLetters.Counts> what) {
    Gauge.builder("elternlotse_dead_letters", store, s -> count(s, what))
        .tag("kind", kind)
        .register(registry);
  }

  private static double count(Store store, ToDoubleFunction<DeadLetters.Counts> what) {
    try {
      return what.applyAsDouble(store.read(books -> books.deadLetters().count()));
    } catch (StoreException _) {
      return Double.NaN;
    }
  }

  private static double openCases(Store store) {
    try {
      return store.read(books -> books.cases().open().size());
    } catch (StoreException _) {
      return Double.NaN;
    }
  }

  String scrape() {
    return registry.scrape();
  }
}
