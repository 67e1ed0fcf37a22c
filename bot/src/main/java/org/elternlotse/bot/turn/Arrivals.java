package org.elternlotse.bot.turn;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;

/// Where every message of every channel enters: the danger check on arrival, one durable
/// transaction for the batch, then the wake-up of its turns. When nothing can be stored, the
/// channel is told so, and whoever is in acute danger still gets the card.
public final class Arrivals implements Inlet {
  private final Store store;
  private final DangerCheck check;
  private final TurnScheduler turns;
  private final EmergencyVoice emergency;
  private final Listener listener;
  private final Clock clock;

  /// Who wants to know of each message that was stored for the first time.
  @FunctionalInterface
  public interface Listener {
    void arrived(InboundMessage message);
  }

  public Arrivals(
      Store store,
      DangerCheck check,
      TurnScheduler turns,
      EmergencyVoice emergency,
      Listener listener,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.turns = turns;
    this.emergency = emergency;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public void accept(List<Arrival> batch) {
    Instant now = clock.instant();
    List<Assessed> messages = new ArrayList<>();
    List<Arrival.Unparsed> unparsed = new ArrayList<>();
    for (Arrival arrival : batch) {
      switch (arrival) {
        case Arrival.Heard(InboundMessage message) ->
            messages.add(new Assessed(message, check.of(message.content())));
        case Arrival.Unparsed letter -> unparsed.add(letter);
      }
    }
    List<Assessed> acute = messages.stream().filter(each -> each.alarm().acute()).toList();
    Kept kept;
    try (EmergencyVoice.Watch _ = emergency.watch(acute)) {
      kept = store.write(books -> keep(books, messages, unparsed, now));
    } catch (StoreException e) {
      emergency.speak(acute);
      throw new InletClosedException("nothing could be stored: " + e.getMessage(), e);
    }
    kept.woken().forEach((conversation, what) -> turns.wake(conversation, what.hurried()));
    kept.messages().forEach(listener::arrived);
  }

  /// What of a batch was new.
  private record Kept(Map<ConversationId, Assessed> woken, List<InboundMessage> messages) {}

  private static Kept keep(
      Store.Books books, List<Assessed> messages, List<Arrival.Unparsed> unparsed, Instant now) {
    Map<ConversationId, Assessed> woken = new LinkedHashMap<>();
    List<InboundMessage> stored = new ArrayList<>();
    for (Assessed each : messages) {
      books
          .inbox()
          .put(each.message(), each.alarm(), now)
          .ifPresent(conversation -> {
            woken.merge(conversation, each, Assessed::moreHurried);
            stored.add(each.message());
          });
    }
    unparsed.forEach(letter -> books.deadLetters().put(letter, now));
    return new Kept(woken, stored);
  }

  /// A message with what the danger check said of it.
  record Assessed(InboundMessage message, Alarm alarm) {

    /// Danger, taps and commands do not wait for the quiet window: nothing more will be typed to
    /// them.
    boolean hurried() {
      return alarm.acute()
          || !(message.content() instanceof InboundContent.Text(String text, boolean _))
          || text.startsWith("/");
    }

    Assessed moreHurried(Assessed other) {
      return hurried() ? this : other;
    }
  }
}
