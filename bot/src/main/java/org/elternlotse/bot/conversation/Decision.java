package org.elternlotse.bot.conversation;

import java.util.List;

/// What comes next.
///
/// @param outcome what kind of turn it was, for `ask`, metrics and editors
public record Decision(ConversationState next, List<Effect> effects, Outcome outcome) {
  public Decision {
    effects = List.copyOf(effects);
  }

  /// The kinds of turns, with the fixed names of design section 9. Declared from most to least
  /// telling: of several acts in one turn the first decides.
  public enum Outcome {
    DANGER,
    HUMAN,
    ANSWER,
    LOCAL,
    CLARIFY,
    PRIVACY,
    STOP,
    NONE,
    SMALLTALK;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
