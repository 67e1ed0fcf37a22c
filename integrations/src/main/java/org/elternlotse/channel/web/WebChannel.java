package org.elternlotse.channel.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Capabilities.Pace;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelHealth.State;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.Inlet.Arrival.Heard;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.jspecify.annotations.Nullable;

/// The web chat. A room's token is its address, and whoever holds it is the parent: there is no
/// other account. Sending only tells the open pages to look; what was sent is in the store already.
public final class WebChannel implements Channel {
  /// 192 bits: nobody finds a room by trying.
  private static final int TOKEN_BYTES = 24;

  private static final Capabilities CAPABILITIES =
      new Capabilities(true, true, true, 4096, Pace.UNLIMITED);

  private final Clock clock;
  private final SecureRandom random;
  private final Watchers watchers = new Watchers();
  private final ConcurrentMap<Address, OutboundMessage> unheard = new ConcurrentHashMap<>();
  private volatile @Nullable Inlet inlet;
  private volatile Instant since;

  public WebChannel(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
    this.since = clock.instant();
  }

  @Override
  public ChannelId id() {
    return ChannelId.WEB;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public void start(Inlet opened) {
    inlet = opened;
    since = clock.instant();
  }

  /// Opens a room: a parent who says `/start`, so the greeting comes by the way of all answers.
  ///
  /// @return the token of the room, 32 URL-safe characters
  /// @throws InletClosedException when nothing can be stored now; there is no room then
  public Address open() {
    Address room = draw();
    accept(room, "start:" + room.value(), new InboundContent.Text("/start"));
    return room;
  }

  /// An address for somebody who writes while no room can be stored, so that the danger check hears
  /// them and can answer. The room comes into being with the first message that is stored.
  public Address draw() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return new Address(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Takes what a parent wrote or tapped; the same client id again is a no-op. Durable on return.
  ///
  /// @param clientId chosen by the page, unique within the room, at most 64 characters
  /// @throws InletClosedException when nothing can be stored now
  public void receive(Address room, String clientId, InboundContent content) {
    accept(room, room.value() + ":" + clientId, content);
    unheard.remove(room);
    var _ = watchers.tell(room, new Signal.Stirred());
  }

  /// Looks at a room until the watch is closed. Ask before whether the room exists.
  public Watch watch(Address room) {
    return watchers.watch(room);
  }

  @Override
  public SendResult send(Address address, OutboundMessage message) {
    var _ = watchers.tell(address, new Signal.Sent(message));
    return new SendResult.Sent();
  }

  /// Hands a danger card to the open pages. Where none is open it waits for the request that
  /// brought the message, which answers with it: see [#takeUnheard].
  @Override
  public SendResult sendUnstored(Address address, OutboundMessage message) {
    if (!watchers.tell(address, new Signal.Sent(message))) {
      unheard.put(address, message);
    }
    return new SendResult.Sent();
  }

  /// The danger card that no open page has shown, once [#receive] has thrown; it is gone then.
  public Optional<OutboundMessage> takeUnheard(Address room) {
    return Optional.ofNullable(unheard.remove(room));
  }

  @Override
  public void typing(Address address) {
    var _ = watchers.tell(address, new Signal.Typing());
  }

  @Override
  public ChannelHealth health() {
    State state = inlet == null ? State.CONNECTING : State.CONNECTED;
    return new ChannelHealth(state, Optional.empty(), since);
  }

  /// Takes nothing more and lets every open stream end. Close it before the web server.
  @Override
  public void close() {
    inlet = null;
    since = clock.instant();
    watchers.close();
  }

  private void accept(Address room, String externalId, InboundContent content) {
    Inlet open = inlet;
    if (open == null) {
      throw new InletClosedException(
          "the web channel takes nothing", new IllegalStateException("not started or closed"));
    }
    open.accept(
        List.of(
            new Heard(
                new InboundMessage(
                    ChannelId.WEB, externalId, room, clock.instant(), content, Optional.empty()))));
  }
}
