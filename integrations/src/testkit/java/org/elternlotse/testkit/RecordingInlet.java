package org.elternlotse.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.Inlet.Arrival.Heard;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;

/// An inlet in memory that behaves like the real one: whole batches, no duplicates, and closed when
/// the test says so.
public final class RecordingInlet implements Inlet {
  private final Changes changes = new Changes();
  private final Set<String> known = new HashSet<>();
  private final List<InboundMessage> messages = new ArrayList<>();
  private final List<Unparsed> deadLetters = new ArrayList<>();
  private boolean closed;
  private int refused;
  private int duplicates;

  @Override
  public void accept(List<Arrival> batch) {
    synchronized (changes) {
      changes.happened();
      if (closed) {
        refused++;
        throw new InletClosedException("the test closed the inlet", new IllegalStateException());
      }
      batch.forEach(this::store);
    }
  }

  private void store(Arrival arrival) {
    switch (arrival) {
      case Heard(InboundMessage message) -> {
        if (known.add(message.channel() + " " + message.externalId())) {
          messages.add(message);
        } else {
          duplicates++;
        }
      }
      case Unparsed letter -> {
        if (known.add(letter.channel() + " " + letter.externalId())) {
          deadLetters.add(letter);
        } else {
          duplicates++;
        }
      }
    }
  }

  /// From now on nothing is stored.
  public void close() {
    synchronized (changes) {
      closed = true;
    }
  }

  /// Stores again.
  public void open() {
    synchronized (changes) {
      closed = false;
    }
  }

  public List<InboundMessage> messages() {
    synchronized (changes) {
      return List.copyOf(messages);
    }
  }

  /// What was written, in order.
  public List<String> texts() {
    return messages().stream()
        .map(InboundMessage::content)
        .filter(InboundContent.Text.class::isInstance)
        .map(content -> ((InboundContent.Text) content).text())
        .toList();
  }

  public List<Unparsed> deadLetters() {
    synchronized (changes) {
      return List.copyOf(deadLetters);
    }
  }

  /// How often a batch met a closed inlet.
  public int refused() {
    synchronized (changes) {
      return refused;
    }
  }

  /// How many items came a second time.
  public int duplicates() {
    synchronized (changes) {
      return duplicates;
    }
  }

  /// Waits for that many messages.
  public List<InboundMessage> awaitMessages(int count) {
    changes.await(count + " messages", () -> messages.size() >= count);
    return messages();
  }

  /// Waits for that many messages of a kind and gives those.
  public List<InboundMessage> awaitMessages(Predicate<InboundContent> kind, int count) {
    changes.await(count + " messages of a kind", () -> messages(kind).size() >= count);
    return messages(kind);
  }

  private List<InboundMessage> messages(Predicate<InboundContent> kind) {
    return messages().stream().filter(message -> kind.test(message.content())).toList();
  }

  /// Waits for that many dead letters.
  public List<Unparsed> awaitDeadLetters(int count) {
    changes.await(count + " dead letters", () -> deadLetters.size() >= count);
    return deadLetters();
  }

  public void awaitRefused(int count) {
    changes.await(count + " refused batches", () -> refused >= count);
  }

  public void awaitDuplicates(int count) {
    changes.await(count + " duplicates", () -> duplicates >= count);
  }
}
