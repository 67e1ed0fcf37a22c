package org.elternlotse.bot.conversation;

/// Why a conversation goes to a person.
public enum HandoffReason {
  PARENT_ASKED,
  DANGER,
  NOTHING_FOUND,
  CHECK_FAILED,
  TURN_FAILED
}
