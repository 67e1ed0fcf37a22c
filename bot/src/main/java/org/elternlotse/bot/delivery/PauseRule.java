package org.elternlotse.bot.delivery;

import java.util.HashMap;
import java.util.Map;
import org.elternlotse.bot.store.ConversationId;

/// Tells a limit of one chat from a limit of the whole bot. A messenger's "too many requests" does
/// not say which it is: the first pauses its chat alone, a second chat within that time pauses the
/// line, because some messengers then block the bot (quality section 2). Times are monotonic
/// nanoseconds.
final class PauseRule {
  private final Map<ConversationId, Long> asked = new HashMap<>();
  private long lineUntil = Long.MIN_VALUE;

  void asked(ConversationId chat, long now, long until) {
    asked.values().removeIf(end -> end - now <= 0);
    asked.put(chat, until);
    if (asked.size() > 1) {
      lineUntil = asked.values().stream().mapToLong(Long::longValue).max().orElse(until);
    }
  }

  /// When the line may send again; not later than `now` when it may at once.
  long until(long now) {
    if (lineUntil != Long.MIN_VALUE && lineUntil - now <= 0) {
      lineUntil = Long.MIN_VALUE;
    }
    return lineUntil == Long.MIN_VALUE ? now : lineUntil;
  }
}
