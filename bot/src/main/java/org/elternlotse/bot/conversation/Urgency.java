package org.elternlotse.bot.conversation;

import org.elternlotse.knowledge.danger.DangerLevel;

/// How soon a person must look at a case. Declared from most to least urgent.
public enum Urgency {
  SECONDS,
  MINUTES,
  HOURS,
  ORDINARY;

  static Urgency of(DangerLevel level) {
    return switch (level) {
      case SECONDS -> SECONDS;
      case MINUTES -> MINUTES;
      case HOURS -> HOURS;
    };
  }
}
