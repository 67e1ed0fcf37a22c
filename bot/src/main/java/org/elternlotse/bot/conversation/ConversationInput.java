package org.elternlotse.bot.conversation;

import java.util.List;

/// What happened. Counselors' replies and timers will be further cases.
public sealed interface ConversationInput {

  /// One turn of the parent: all that was typed and tapped within the quiet window.
  ///
  /// @param alarm the worst that the danger check saw in it
  /// @param acts in order, consecutive texts folded into one [Act.Asked]; at least one
  record ParentTurn(Alarm alarm, List<Act> acts) implements ConversationInput {
    public ParentTurn {
      acts = List.copyOf(acts);
      if (acts.isEmpty()) {
        throw new IllegalArgumentException("a turn has at least one act");
      }
    }
  }

  /// The parent blocked us.
  record ParentLeft() implements ConversationInput {}

  /// The parent unblocked us; says nothing by itself.
  record ParentReturned() implements ConversationInput {}
}
