package org.elternlotse.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which call fails how. Guarded by its owner.
final class FaultScript {
  private static final long WHOLE_BOT = 0;

  private final Map<String, Deque<BotApiFault>> next = new HashMap<>();
  private final Map<String, BotApiFault> always = new HashMap<>();
  private final Map<Long, BotApiFault> chats = new HashMap<>();
  private final Map<Long, Long> floods = new HashMap<>();
  private int sentIntoFlood;

  void next(String method, BotApiFault fault) {
    next.computeIfAbsent(lower(method), _ -> new ArrayDeque<>()).add(fault);
  }

  void always(String method, BotApiFault fault) {
    always.put(lower(method), fault);
  }

  void always(long chat, BotApiFault fault) {
    chats.put(chat, fault);
  }

  void flood(Optional<Long> chat, Duration pause) {
    floods.put(chat.orElse(WHOLE_BOT), System.nanoTime() + pause.toNanos());
  }

  int sentIntoFlood() {
    return sentIntoFlood;
  }

  void heal() {
    next.clear();
    always.clear();
    chats.clear();
    floods.clear();
  }

  /// @param chat 0 when the call concerns none
  Optional<BotApiFault> of(String method, long chat) {
    Deque<BotApiFault> once = next.get(lower(method));
    if (once != null && !once.isEmpty()) {
      return Optional.of(once.remove());
    }
    if (lower(method).equals("sendmessage")) {
      Optional<BotApiFault> flood = flood(WHOLE_BOT).or(() -> flood(chat));
      if (flood.isPresent()) {
        sentIntoFlood++;
        return flood;
      }
      if (chats.containsKey(chat)) {
        return Optional.ofNullable(chats.get(chat));
      }
    }
    return Optional.ofNullable(always.get(lower(method)));
  }

  private Optional<BotApiFault> flood(long chat) {
    Long until = floods.get(chat);
    long left = until == null ? 0 : until - System.nanoTime();
    if (left <= 0) {
      floods.remove(chat);
      return Optional.empty();
    }
    return Optional.of(BotApiFault.tooMany(Duration.ofNanos(left + 999_999_999L)));
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
