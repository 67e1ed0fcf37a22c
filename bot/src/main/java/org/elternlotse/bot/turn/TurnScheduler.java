package org.elternlotse.bot.turn;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.elternlotse.bot.store.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one live turn per conversation, after the quiet window: what a parent types in a row is one
/// turn. The window begins anew with each message, four windows at most; hurried messages end it at
/// once. Time is monotonic.
public final class TurnScheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TurnScheduler.class);
  private static final int PARALLEL = 64;
  private static final int MOST_WINDOWS = 4;
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(30);

  private final Duration quietWindow;
  private final Function<ConversationId, Result> turn;
  private final Semaphore permits = new Semaphore(PARALLEL);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<ConversationId, Slot> slots = new HashMap<>();
  private final PriorityQueue<Due> dues = new PriorityQueue<>();
  private boolean closed;
  private final Thread dispatcher;

  /// How a turn ended.
  public sealed interface Result {
    /// Nothing left to do for now.
    record Done() implements Result {}

    /// Something is left; run again after this pause.
    record Again(Duration after) implements Result {}
  }

  /// @param quietWindow zero = every message is its own turn
  /// @param turn runs one turn; must not throw
  public TurnScheduler(Duration quietWindow, Function<ConversationId, Result> turn) {
    this.quietWindow = quietWindow;
    this.turn = turn;
    dispatcher = Thread.ofPlatform().name("turn-dispatcher").daemon(true).start(this::dispatch);
  }

  /// Something arrived for this conversation.
  ///
  /// @param hurried run at once instead of after the quiet window
  public void wake(ConversationId conversation, boolean hurried) {
    schedule(conversation, hurried ? Duration.ZERO : quietWindow, hurried);
  }

  private void schedule(ConversationId conversation, Duration delay, boolean hurried) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      long now = System.nanoTime();
      Slot slot = slots.computeIfAbsent(conversation, _ -> new Slot(now));
      if (slot.running) {
        slot.again = true;
        slot.hurry |= hurried;
        return;
      }
      long latest = slot.since + quietWindow.toNanos() * MOST_WINDOWS;
      long at = delay.isZero() ? now : now + delay.toNanos();
      slot.due = hurried || slot.hurry ? now : Math.min(at, Math.max(latest, now));
      slot.hurry |= hurried;
      dues.add(new Due(slot.due, conversation, slot));
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Runs again after a pause that, unlike the quiet window, nothing shortens but a hurried
  /// message.
  private void postpone(ConversationId conversation, Duration pause) {
    if (closed) {
      return;
    }
    long now = System.nanoTime();
    Slot slot = new Slot(now);
    slot.due = now + pause.toNanos();
    slots.put(conversation, slot);
    dues.add(new Due(slot.due, conversation, slot));
    changed.signal();
  }

  private void dispatch() {
    while (true) {
      ConversationId next = take();
      if (next == null) {
        return;
      }
      permits.acquireUninterruptibly();
      Thread.ofVirtual().name("turn").start(() -> run(next));
    }
  }

  private @org.jspecify.annotations.Nullable ConversationId take() {
    lock.lock();
    try {
      while (!closed) {
        Due first = dues.peek();
        long wait = first == null ? Long.MAX_VALUE : first.at - System.nanoTime();
        if (first == null) {
          changed.await();
        } else if (wait > 0) {
          changed.await(wait, TimeUnit.NANOSECONDS);
        } else {
          dues.poll();
          // Postponed or already taken: a later entry stands for it.
          if (first.slot.due == first.at && !first.slot.running) {
            first.slot.running = true;
            first.slot.hurry = false;
            return first.conversation;
          }
        }
      }
      return null;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void run(ConversationId conversation) {
    // What broke off unexpectedly has left its messages pending, so it is tried again.
    Result result = new Result.Again(AFTER_A_BUG);
    try {
      result = turn.apply(conversation);
    } catch (RuntimeException e) {
      LOG.error("Ein Zug ist unerwartet abgebrochen: {}", e.getClass().getSimpleName());
    } finally {
      permits.release();
      finish(conversation, result);
    }
  }

  private void finish(ConversationId conversation, Result result) {
    lock.lock();
    try {
      Slot slot = slots.remove(conversation);
      if (slot == null) {
        return;
      }
      switch (result) {
        case Result.Again(Duration after) ->
            postpone(conversation, slot.again && slot.hurry ? Duration.ZERO : after);
        case Result.Done() -> {
          if (slot.again) {
            schedule(conversation, slot.hurry ? Duration.ZERO : quietWindow, slot.hurry);
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more turns and waits up to five seconds for the live ones.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      dispatcher.join(5_000);
      if (permits.tryAcquire(PARALLEL, 5, TimeUnit.SECONDS)) {
        permits.release(PARALLEL);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Slot {
    private final long since;
    private long due;
    private boolean running;
    private boolean again;
    private boolean hurry;

    Slot(long since) {
      this.since = since;
    }
  }

  private record Due(long at, ConversationId conversation, Slot slot) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at - other.at, 0);
    }
  }
}
