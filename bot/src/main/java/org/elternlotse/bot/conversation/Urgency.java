package org.elternlotse.bot.conversation;

import org.elternlotse.knowledge.danger.DangerLevel;

/// How soon a person must look at a case. Declared from most to least urgent.
public enum Urgency {
  SECONDS(0),
  MINUTES(1),
  HOURS(2),
  ORDINARY(3);

  private final int rank;

  Urgency(int rank) {
    this.rank = rank;
  }

  /// 0 is the most urgent; stored, so it never changes.
  public int rank() {
    return rank;
  }

  public static Urgency ranked(int rank) {
    return switch (rank) {
      case 0 -> SECONDS;
      case 1 -> MINUTES;
      case 2 -> HOURS;
      default -> ORDINARY;
    };
  }

  static Urgency of(DangerLevel level) {
    return switch (level) {
      case SECONDS -> SECONDS;
      case MINUTES -> MINUTES;
      case HOURS -> HOURS;
    };
  }
}
