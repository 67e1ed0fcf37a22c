package org.elternlotse.bot.room;

import io.javalin.Javalin;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.elternlotse.channel.web.WebChannel;

/// The real routes on a free port, with a fake house behind them.
final class ChatServer implements AutoCloseable {
  final WebChannel channel = new WebChannel(Clock.systemUTC(), new SecureRandom());
  final FakeHouse house = new FakeHouse(channel, Clock.systemUTC());
  private final Javalin javalin;

  ChatServer(RoomLimits limits) {
    this(limits, Optional.empty());
  }

  ChatServer(RoomLimits limits, Optional<URI> publicUrl) {
    RoomSettings settings =
        new RoomSettings(
            "Familienberatung Musterstadt",
            () -> FakeHouse.GREETING,
            publicUrl,
            URI.create("about:blank"),
            limits);
    RoomRoutes routes =
        new RoomRoutes(house, channel, settings, new SecureRandom(), Clock.systemUTC());
    javalin =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.jetty.host = "127.0.0.1";
          routes.add(config);
        });
    javalin.start(0);
  }

  String url(String path) {
    return "http://127.0.0.1:" + javalin.port() + path;
  }

  @Override
  public void close() {
    channel.close();
    javalin.stop();
  }
}
