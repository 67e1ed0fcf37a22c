package org.elternlotse.bot.crash;

import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;

/// A channel whose process dies after it stored a batch or after it sent a message.
record DyingChannel(Channel real, Fate fate) implements Channel {
  @Override
  public ChannelId id() {
    return real.id();
  }

  @Override
  public Capabilities capabilities() {
    return real.capabilities();
  }

  @Override
  public void start(Inlet inlet) {
    real.start(batch -> {
      inlet.accept(batch);
      fate.after(Fate.Step.INBOX_COMMITTED);
    });
  }

  @Override
  public SendResult send(Address address, OutboundMessage message) {
    fate.live();
    SendResult result = real.send(address, message);
    fate.after(Fate.Step.SENT);
    return result;
  }

  @Override
  public SendResult sendUnstored(Address address, OutboundMessage message) {
    fate.live();
    return real.sendUnstored(address, message);
  }

  @Override
  public void typing(Address address) {
    real.typing(address);
  }

  @Override
  public ChannelHealth health() {
    return real.health();
  }

  @Override
  public void close() {
    real.close();
  }
}
