package org.elternlotse.channel;

/// A button below a message. Channels without buttons append the labels to the text.
///
/// @param label what the parent reads, 1 to 40 characters
public record Button(String label, Action action) {
  public Button {
    if (label.isBlank() || label.length() > 40) {
      throw new IllegalArgumentException("a button label has 1 to 40 characters: " + label);
    }
  }

  public static Button choose(String label, String actionId) {
    return new Button(label, new Action.Choose(actionId));
  }

  public static Button call(String label, String number) {
    return new Button(label, new Action.Call(number));
  }

  public static Button open(String label, String url) {
    return new Button(label, new Action.Open(url));
  }

  /// What a tap does.
  public sealed interface Action {
    /// Comes back as [InboundContent.Choice] with this id: `a-z0-9:-`, at most 60 bytes, because
    /// Telegram allows 64 bytes of callback data.
    record Choose(String actionId) implements Action {
      public Choose {
        if (!actionId.matches("[a-z0-9:._-]{1,60}")) {
          throw new IllegalArgumentException("not an action id: " + actionId);
        }
      }
    }

    /// Dials a number where the channel can (`tel:`); elsewhere the number stands in the text.
    record Call(String number) implements Action {}

    /// Opens a page (https).
    record Open(String url) implements Action {}
  }
}
