package org.elternlotse.channel;

/// A messenger as the house sees it. Implementations are thread-safe; [#send] and [#typing] block
/// their caller, which is a virtual thread.
public interface Channel extends AutoCloseable {

  ChannelId id();

  Capabilities capabilities();

  /// Begins to receive. Each message goes to `inlet` on the channel's own thread and is
  /// acknowledged to the messenger only after the inlet has returned.
  void start(Inlet inlet);

  /// Sends one message now. Keeps no order and no pace of its own; that is the caller's business.
  /// Never throws for what a network or a messenger can do.
  SendResult send(Address address, OutboundMessage message);

  /// Sends a message that stands in no store, because the store is broken and the message is a
  /// danger card. Channels that show messages out of the store must hand this one over directly.
  default SendResult sendUnstored(Address address, OutboundMessage message) {
    return send(address, message);
  }

  /// Shows "is typing" for a few seconds, best effort, never fails.
  void typing(Address address);

  /// What an operator should know of the connection now.
  ChannelHealth health();

  /// Stops receiving and returns when the message under way is stored or given up, at most a few
  /// seconds later.
  @Override
  void close();
}
