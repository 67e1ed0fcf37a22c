package org.elternlotse.bot.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Parents who write in turn, one message each at a time. An answer is known by its chat, since an
/// answer of the house does not repeat the question. Latency runs from the message being there to
/// be fetched to its answer being there.
final class LoadingParents {
  private static final String TEXT =
      "Mein Kind (4) hat seit gestern Abend Fieber und schläft unruhig. Was kann ich tun?";
  private static final long FIRST_CHAT = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final ArrayDeque<Update> updates = new ArrayDeque<>();
  private final Queue<Long> idle = new ArrayDeque<>();
  private final Map<Long, Long> open = new HashMap<>();
  private long[] latencies = new long[1 << 18];
  private int answers;
  private int others;
  private long nextUpdate = 100_000_000;
  private long sent = 1_000_000;
  private long countedSince;

  private record Update(long id, String json) {}

  LoadingParents(int chats) {
    for (int i = 0; i < chats; i++) {
      idle.add(FIRST_CHAT + i);
    }
  }

  void begin(int underWay) {
    lock.lock();
    try {
      for (int i = 0; i < underWay; i++) {
        write();
      }
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    Long chat = idle.remove();
    long id = nextUpdate++;
    updates.add(
        new Update(
            id,
            """
            {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"%s",\
            "from":{"id":%d,"is_bot":false,"first_name":"P","language_code":"de"},\
            "chat":{"id":%d,"first_name":"P","type":"private"}}}\
            """
                .formatted(id, id, System.currentTimeMillis() / 1000, TEXT, chat, chat)));
    open.put(chat, System.nanoTime());
    written.signal();
  }

  /// Waits up to `seconds` for messages; an offset acknowledges what lies before it.
  List<String> wrote(long offset, int limit, long seconds) throws InterruptedException {
    lock.lock();
    try {
      while (!updates.isEmpty() && updates.element().id() < offset) {
        updates.remove();
      }
      long left = TimeUnit.SECONDS.toNanos(seconds);
      while (updates.isEmpty() && left > 0) {
        left = written.awaitNanos(left);
      }
      List<String> batch = new ArrayList<>();
      for (Update update : updates) {
        if (batch.size() == limit) {
          break;
        }
        batch.add(update.json());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /// An answer has come to this chat.
  ///
  /// @return its number
  long read(long chat) {
    lock.lock();
    try {
      Long since = open.remove(chat);
      if (since == null) {
        others++;
      } else {
        if (answers == latencies.length) {
          latencies = Arrays.copyOf(latencies, answers * 2);
        }
        latencies[answers++] = System.nanoTime() - since;
        idle.add(chat);
        write();
      }
      return ++sent;
    } finally {
      lock.unlock();
    }
  }

  /// The warm-up is over.
  void count() {
    lock.lock();
    try {
      answers = 0;
      others = 0;
      countedSince = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  /// `others` are messages nobody waited for: second messages of one answer.
  String figures() {
    lock.lock();
    try {
      double seconds = (System.nanoTime() - countedSince) / 1e9;
      long[] sorted = Arrays.copyOf(latencies, answers);
      Arrays.sort(sorted);
      return String.format(
          Locale.ROOT,
          "answers/s %.0f  p50 %.2f ms  p99 %.2f ms  others %d",
          answers / seconds,
          at(sorted, 0.5),
          at(sorted, 0.99),
          others);
    } finally {
      lock.unlock();
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)] / 1e6;
  }
}
