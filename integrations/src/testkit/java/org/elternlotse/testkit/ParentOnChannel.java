package org.elternlotse.testkit;

import org.elternlotse.channel.Address;

/// A parent as the messenger's servers and apps show them to us, played by a channel's test.
public interface ParentOnChannel {

  Address address();

  /// Does what must be done before the first word, if anything.
  default void entersIfNeeded() {}

  /// Sends a message. A refusal by the house is the messenger's business, not an error.
  void writes(String text);

  /// Taps a button of ours.
  void taps(String actionId);

  /// The messenger delivers the last message a second time.
  void deliversLastAgain();

  /// After the house could not store: where the parent's own app repeats (and not the messenger),
  /// it does so now.
  default void triesAgainIfItIsTheirTurn() {}

  /// Waits until this text is shown to the parent.
  void awaitReads(String text);
}
