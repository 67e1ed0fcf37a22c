package org.elternlotse.bot.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.channel.Capabilities.Pace;
import org.elternlotse.channel.ChannelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line out of one channel. One letter of a conversation is under way at a time, in order of
/// (lane, id); over all conversations the lowest (lane, id) goes first, so that a danger card
/// overtakes ten thousand waiting replies. Time is monotonic.
final class OutboxWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

  private final ChannelId channel;
  private final Pace pace;
  private final Attempts attempts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<ConversationId, Chat> chats = new HashMap<>();
  private final TreeSet<Chat> ready = new TreeSet<>(Chat.BY_HEAD);
  private final PriorityQueue<Chat> waiting = new PriorityQueue<>(Chat.BY_TIME);
  private final PauseRule pauses = new PauseRule();
  private long nextSlot = System.nanoTime();
  private int underWay;
  private int backlog;
  private boolean closed;
  private final Thread dispatcher;

  /// Delivers one letter; may block, must not throw.
  @FunctionalInterface
  interface Attempts {
    Attempt deliver(Outbox.Entry entry, int attempts);
  }

  OutboxWorker(ChannelId channel, Pace pace, Attempts attempts) {
    this.channel = channel;
    this.pace = pace;
    this.attempts = attempts;
    dispatcher = Thread.ofPlatform().name("outbox-" + channel).daemon(true).unstarted(this::run);
  }

  void start() {
    dispatcher.start();
  }

  void add(Outbox.Entry entry) {
    lock.lock();
    try {
      Chat chat = chats.computeIfAbsent(entry.conversation(), Chat::new);
      boolean hurry = chat.paced && entry.lane() == Outbox.Lane.DANGER;
      switch (chat.place) {
        case UNDER_WAY -> chat.letters.add(entry);
        case WAITING -> {
          chat.letters.add(entry);
          if (hurry) {
            waiting.remove(chat);
            makeReady(chat);
          }
        }
        case READY -> {
          // Out of the sorted set while its head may change.
          ready.remove(chat);
          chat.letters.add(entry);
          makeReady(chat);
        }
        case NOWHERE -> {
          chat.letters.add(entry);
          makeReady(chat);
        }
      }
      backlog++;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  int backlog() {
    lock.lock();
    try {
      return backlog;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (true) {
      Chat chat;
      Outbox.Entry letter;
      lock.lock();
      try {
        chat = next();
        letter = chat.letters.element();
        chat.place = Chat.Place.UNDER_WAY;
        underWay++;
      } catch (InterruptedException _) {
        return;
      } finally {
        lock.unlock();
      }
      Thread.ofVirtual().name("send-" + channel).start(() -> deliver(chat, letter));
    }
  }

  /// Waits for a chat whose head may go now.
  private Chat next() throws InterruptedException {
    while (true) {
      if (closed) {
        throw new InterruptedException();
      }
      long now = System.nanoTime();
      moveDue(now);
      long wait = waiting.isEmpty() ? Long.MAX_VALUE : waiting.element().notBefore - now;
      if (!ready.isEmpty() && underWay < pace.parallel()) {
        long slot = Math.max(pauses.until(now), pace.perSecond() == 0 ? now : nextSlot);
        if (slot - now <= 0) {
          reserveSlot(now);
          return ready.removeFirst();
        }
        wait = Math.min(wait, slot - now);
      }
      if (wait == Long.MAX_VALUE) {
        changed.await();
      } else {
        changed.await(Math.max(wait, 1), TimeUnit.NANOSECONDS);
      }
    }
  }

  /// Evenly spaced, with one slot of catching up, so that no second sees more than the limit.
  private void reserveSlot(long now) {
    if (pace.perSecond() > 0) {
      long step = TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
      nextSlot = Math.max(nextSlot, now - step / 2) + step;
    }
  }

  private void moveDue(long now) {
    while (!waiting.isEmpty() && waiting.element().notBefore - now <= 0) {
      Chat chat = waiting.remove();
      if (chat.letters.isEmpty()) {
        chats.remove(chat.id);
        chat.place = Chat.Place.NOWHERE;
      } else {
        makeReady(chat);
      }
    }
  }

  private void makeReady(Chat chat) {
    chat.place = Chat.Place.READY;
    ready.add(chat);
  }

  private void deliver(Chat chat, Outbox.Entry letter) {
    Attempt attempt = new Attempt.Later(Duration.ofSeconds(5));
    try {
      attempt = attempts.deliver(letter, chat.attempts);
    } catch (RuntimeException e) {
      LOG.error(
          "Das Senden über {} ist unerwartet gescheitert: {}",
          channel,
          e.getClass().getSimpleName());
    } finally {
      finish(chat, letter, attempt);
    }
  }

  private void finish(Chat chat, Outbox.Entry letter, Attempt attempt) {
    lock.lock();
    try {
      underWay--;
      long now = System.nanoTime();
      chat.paced = attempt instanceof Attempt.Settled;
      switch (attempt) {
        case Attempt.Settled() -> {
          chat.letters.remove(letter);
          chat.attempts = 0;
          backlog--;
          chat.notBefore = now + pace.perAddress().toNanos();
        }
        case Attempt.Later(Duration pause) -> {
          chat.attempts++;
          chat.notBefore = now + pause.toNanos();
        }
        case Attempt.Paused(Duration pause) -> {
          chat.notBefore = now + pause.toNanos();
          pauses.asked(chat.id, now, chat.notBefore);
        }
      }
      boolean danger =
          !chat.letters.isEmpty() && chat.letters.element().lane() == Outbox.Lane.DANGER;
      if (chat.paced && danger) {
        makeReady(chat);
      } else {
        chat.place = Chat.Place.WAITING;
        waiting.add(chat);
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Starts no more sends and waits up to five seconds for those under way.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (underWay > 0 && end - System.nanoTime() > 0) {
        changed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
