package org.elternlotse.bot.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.elternlotse.bot.room.RoomLimits;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Capabilities.Pace;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;

/// The whole product, configured by environment as always, but without the pace that messengers ask
/// for and without the limits of the web chat: what is left is what the machine can do.
public final class UnpacedHouse {
  private static final int PARALLEL = 64;

  private UnpacedHouse() {}

  public static void main(String[] args) throws InterruptedException {
    Path home = Path.of(System.getProperty("elternlotse.home", ""));
    Config config = new ConfigReader(home, System.getenv()).read();
    Application house = new Application(config, RoomLimits.LIFTED, Unpaced::new, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(house::close));
    System.out.println("port " + house.port());
    Thread.currentThread().join();
  }

  /// A channel without a pace.
  private record Unpaced(Channel channel) implements Channel {
    @Override
    public Capabilities capabilities() {
      Capabilities own = channel.capabilities();
      return new Capabilities(
          own.buttons(),
          own.callButtons(),
          own.typing(),
          own.maxTextLength(),
          new Pace(0, Duration.ZERO, PARALLEL));
    }

    @Override
    public ChannelId id() {
      return channel.id();
    }

    @Override
    public void start(Inlet inlet) {
      channel.start(inlet);
    }

    @Override
    public SendResult send(Address address, OutboundMessage message) {
      return channel.send(address, message);
    }

    @Override
    public SendResult sendUnstored(Address address, OutboundMessage message) {
      return channel.sendUnstored(address, message);
    }

    @Override
    public void typing(Address address) {
      channel.typing(address);
    }

    @Override
    public ChannelHealth health() {
      return channel.health();
    }

    @Override
    public void close() {
      channel.close();
    }
  }
}
