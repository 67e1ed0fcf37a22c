package org.elternlotse.bot.room;

import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.time.Clock;
import org.elternlotse.channel.web.WebChannel;

/// The web chat, ready to be added to a web server: page, files, interface for programs, and the
/// headers and errors that hold for every address of the server.
///
/// Streams live on virtual threads, so the server needs `concurrency.useVirtualThreads`. Close the
/// channel before the server, and open streams end in order.
public final class RoomRoutes {
  private final WebShield shield;
  private final StaticFiles files = new StaticFiles();
  private final RoomApi api;
  private final ChatPage page;
  private final Clock clock;

  public RoomRoutes(
      Rooms rooms, WebChannel channel, RoomSettings settings, SecureRandom random, Clock clock) {
    RateLimits limits = new RateLimits(settings.limits());
    this.clock = clock;
    shield = new WebShield(settings);
    api = new RoomApi(rooms, channel, limits, new StreamPlaces(settings.limits()), clock);
    page =
        new ChatPage(
            rooms,
            channel,
            limits,
            new ChatViews(settings, files.base(), random, clock),
            new RoomCookies(settings.https()),
            clock);
  }

  public void add(JavalinConfig config) {
    shield.add(config);
    RoomErrors.add(config, clock);
    files.add(config.routes);
    api.add(config.routes);
    page.add(config.routes);
  }
}
