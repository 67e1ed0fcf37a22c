package org.elternlotse.channel;

import java.util.List;

/// One message to a parent, as plain text with buttons; a channel degrades what it cannot show.
///
/// @param text plain text, line breaks and "• " lists only, 1 to 4,096 characters; numbers to call
///   always stand in the text too, because not every channel has call buttons
/// @param buttons rows are the channel's business; in order of importance, at most 8
/// @param urgent a danger card: shown so that it stands out, delivered before anything else
public record OutboundMessage(String text, List<Button> buttons, boolean urgent) {
  public OutboundMessage {
    if (text.isBlank() || text.length() > 4096) {
      throw new IllegalArgumentException("a message has 1 to 4096 characters");
    }
    buttons = List.copyOf(buttons);
  }

  public OutboundMessage(String text, List<Button> buttons) {
    this(text, buttons, false);
  }

  public OutboundMessage(String text) {
    this(text, List.of(), false);
  }

  /// Never shows the text: it tells what the parent asked.
  @Override
  public String toString() {
    return "OutboundMessage[" + text.length() + " characters, urgent=" + urgent + "]";
  }
}
