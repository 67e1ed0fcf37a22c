package org.elternlotse.bot.store;

/// A parent's random pseudonym. It says nothing about the person and is all that logs may show.
///
/// @param value 16 characters of a-z2-7
public record ConversationId(String value) {
  public ConversationId {
    if (!value.matches("[a-z2-7]{16}")) {
      throw new IllegalArgumentException("not a conversation id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
