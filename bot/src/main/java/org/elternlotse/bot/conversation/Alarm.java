package org.elternlotse.bot.conversation;

import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerLevel;

/// What the danger check said of a message or a turn.
public sealed interface Alarm {
  record Calm() implements Alarm {}

  record Signalled(Danger danger) implements Alarm {}

  /// The check itself broke: the turn goes to a person (design section 2.3).
  record CheckFailed() implements Alarm {}

  static Alarm calm() {
    return new Calm();
  }

  /// Whether a card must go out now.
  default boolean acute() {
    return switch (this) {
      case Calm() -> false;
      case Signalled(Danger danger) -> danger.level().atLeast(DangerLevel.MINUTES);
      case CheckFailed() -> true;
    };
  }

  /// The graver of two: a known danger before a failed check, by level, the first of equals.
  default Alarm worse(Alarm other) {
    return rank(other) < rank(this) ? other : this;
  }

  private static int rank(Alarm alarm) {
    return switch (alarm) {
      case Signalled(Danger danger) ->
          switch (danger.level()) {
            case SECONDS -> 0;
            case MINUTES -> 1;
            case HOURS -> 3;
          };
      case CheckFailed() -> 2;
      case Calm() -> 4;
    };
  }
}
