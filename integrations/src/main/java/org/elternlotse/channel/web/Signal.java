package org.elternlotse.channel.web;

import org.elternlotse.channel.OutboundMessage;

/// What a watcher of a room is told. Messages that are stored are read from the store; a signal
/// only says that it is time to look.
public sealed interface Signal {

  /// The room may have something new: the parent wrote, or somebody answered.
  record Stirred() implements Signal {}

  /// A message was sent to the room. Usually it is in the store by now; when the parent has deleted
  /// everything, or the store is broken and the message is a danger card, this is its only copy.
  record Sent(OutboundMessage message) implements Signal {}

  /// Somebody is writing.
  record Typing() implements Signal {}

  /// Nothing more will come: the watcher was too slow, or the house is closing.
  record Over() implements Signal {}
}
