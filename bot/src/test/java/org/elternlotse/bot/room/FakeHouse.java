package org.elternlotse.bot.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.web.WebChannel;

/// Everything behind the web chat, in memory: stores what comes, greets, and says what the test
/// tells it to say, when the test tells it.
final class FakeHouse implements Rooms, Inlet {
  static final String GREETING =
      """
      Hallo! Ich bin ein Programm, kein Mensch, und helfe bei Fragen rund ums Kind.
      Ich gehöre zu: Familienberatung Musterstadt.
      Du brauchst keinen Namen. Was wir hier schreiben, wird nach einem Tag gelöscht.
      Mit /loeschen löschst du alles sofort, mit /mensch erreichst du Menschen.
      In Lebensgefahr: Notruf 112. Was beschäftigt dich?\
      """
          .strip();

  private final WebChannel channel;
  private final Clock clock;
  private final Map<Address, List<RoomMessage>> rooms = new HashMap<>();
  private final Map<Address, Owner> owners = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private BiConsumer<Address, String> onText = (_, _) -> {};
  private boolean inletClosed;
  private boolean unreadable;
  private long next = 1;

  FakeHouse(WebChannel channel, Clock clock) {
    this.channel = channel;
    this.clock = clock;
    channel.start(this);
  }

  /// What happens when a parent writes or taps; called on the thread of the request.
  synchronized void onText(BiConsumer<Address, String> reaction) {
    onText = reaction;
  }

  /// Disk full: nothing is stored any more.
  synchronized void closeInlet(boolean closed) {
    inletClosed = closed;
  }

  /// The database is broken for readers too.
  synchronized void makeUnreadable(boolean broken) {
    unreadable = broken;
  }

  @Override
  public void accept(List<Arrival> batch) {
    for (Arrival arrival : batch) {
      if (arrival instanceof Arrival.Heard(InboundMessage message)) {
        hear(message);
      }
    }
  }

  private void hear(InboundMessage message) {
    Address room = message.address();
    String text = text(message.content());
    BiConsumer<Address, String> reaction;
    synchronized (this) {
      if (inletClosed) {
        throw new InletClosedException("disk full", new IllegalStateException());
      }
      if (!seen.add(message.externalId())) {
        return;
      }
      reaction = onText;
      if (text.equals("/start")) {
        rooms.put(room, new ArrayList<>());
        reaction = (_, _) -> answer(room, GREETING);
      } else {
        String clientId = message.externalId().substring(room.value().length() + 1);
        store(room, From.PARENT, Optional.of(clientId), new OutboundMessage(text));
      }
    }
    reaction.accept(room, text);
  }

  private static String text(InboundContent content) {
    return switch (content) {
      case InboundContent.Text text -> text.text();
      case InboundContent.Choice(String actionId) -> "[" + actionId + "]";
      default -> "";
    };
  }

  private synchronized void store(
      Address room, From from, Optional<String> clientId, OutboundMessage message) {
    rooms
        .getOrDefault(room, new ArrayList<>())
        .add(
            new RoomMessage(
                next++,
                from,
                clientId,
                message.text(),
                message.buttons(),
                message.urgent(),
                clock.instant()));
  }

  void answer(Address room, String text, Button... buttons) {
    answer(room, From.BOT, new OutboundMessage(text, List.of(buttons)));
  }

  void answer(Address room, From from, OutboundMessage message) {
    store(room, from, Optional.empty(), message);
    channel.send(room, message);
  }

  /// Puts a message where it would be after a while, without telling anybody.
  synchronized void remember(Address room, RoomMessage message) {
    rooms.getOrDefault(room, new ArrayList<>()).add(message);
    next = Math.max(next, message.n() + 1);
  }

  void erase(Address room, String lastWord) {
    synchronized (this) {
      rooms.remove(room);
    }
    channel.send(room, new OutboundMessage(lastWord));
  }

  synchronized void owner(Address room, Owner owner) {
    owners.put(room, owner);
  }

  synchronized List<String> texts(Address room) {
    return rooms.getOrDefault(room, List.of()).stream().map(RoomMessage::text).toList();
  }

  /// The one room there is.
  synchronized Address room() {
    return rooms.keySet().iterator().next();
  }

  synchronized int roomCount() {
    return rooms.size();
  }

  @Override
  public synchronized boolean exists(Address room) {
    requireReadable();
    return rooms.containsKey(room);
  }

  @Override
  public synchronized List<RoomMessage> after(Address room, long n) {
    requireReadable();
    return rooms.getOrDefault(room, List.of()).stream()
        .filter(message -> message.n() > n)
        .limit(PAGE)
        .toList();
  }

  @Override
  public synchronized Owner owner(Address room) {
    requireReadable();
    return owners.getOrDefault(room, Owner.BOT);
  }

  private void requireReadable() {
    if (unreadable) {
      throw new IllegalStateException("database is broken");
    }
  }
}
