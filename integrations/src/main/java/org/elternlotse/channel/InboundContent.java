package org.elternlotse.channel;

/// What a parent did. Closed on purpose: a channel maps whatever it receives to one of these, and
/// what it does not know becomes [Unsupported], never silence.
public sealed interface InboundContent {

  /// A written message, commands such as `/start` included.
  ///
  /// @param text as typed, 1 to 4,096 characters (longer texts are cut by the channel)
  /// @param edited true when the parent changed a message sent before
  record Text(String text, boolean edited) implements InboundContent {
    public Text(String text) {
      this(text, false);
    }

    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /// A tap on a button of ours.
  ///
  /// @param actionId the id given to [Button.Action.Choose], at most 60 bytes in UTF-8
  record Choice(String actionId) implements InboundContent {}

  /// Something we cannot read; nothing of it is kept but its kind.
  record Unsupported(Kind kind) implements InboundContent {}

  /// The parent blocked or left us; nothing can be sent until [Returned].
  record Left() implements InboundContent {}

  /// The parent unblocked us.
  record Returned() implements InboundContent {}

  /// A message from a group: we answer once that we only talk one to one, and read nothing.
  record InGroup() implements InboundContent {}

  /// The kinds of things we cannot read, for the sentence that answers them.
  enum Kind {
    PHOTO,
    VOICE,
    VIDEO,
    STICKER,
    LOCATION,
    CONTACT,
    DOCUMENT,
    OTHER
  }
}
