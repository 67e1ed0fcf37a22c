package org.elternlotse.bot.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;

/// A messenger that remembers what was sent, and answers as the test wants.
public final class FakeChannel implements Channel {
  public static final ChannelId ID = new ChannelId("fake");

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile Function<Address, SendResult> answer = _ -> new SendResult.Sent();

  /// One message that arrived at a parent's phone.
  public record Sent(Address address, OutboundMessage message) {}

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /// From now on every attempt ends like this.
  public void answers(Function<Address, SendResult> how) {
    answer = how;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, 4096, Capabilities.Pace.UNLIMITED);
  }

  @Override
  public void start(Inlet inlet) {}

  @Override
  public SendResult send(Address address, OutboundMessage message) {
    SendResult result = answer.apply(address);
    if (result instanceof SendResult.Sent) {
      sent.add(new Sent(address, message));
    }
    return result;
  }

  @Override
  public void typing(Address address) {}

  @Override
  public ChannelHealth health() {
    return new ChannelHealth(
        ChannelHealth.State.CONNECTED, Optional.empty(), Instant.ofEpochSecond(0));
  }

  @Override
  public void close() {}
}
