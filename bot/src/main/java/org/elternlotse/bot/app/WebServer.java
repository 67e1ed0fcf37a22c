package org.elternlotse.bot.app;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.elternlotse.bot.room.RoomRoutes;
import org.elternlotse.channel.telegram.TelegramWebhook;

/// The web server: the web chat, the webhook of Telegram, and the operator's routes. One port.
final class WebServer implements AutoCloseable {
  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts to listen.
  ///
  /// @throws StartException when the port is taken or may not be used
  static WebServer start(
      Config config, RoomRoutes rooms, OperatorRoutes operator, Optional<TelegramWebhook> webhook) {
    Javalin javalin =
        Javalin.create(setup -> {
          setup.startup.showJavalinBanner = false;
          setup.startup.showOldJavalinVersionWarning = false;
          setup.concurrency.useVirtualThreads = true;
          setup.jetty.host = config.host();
          setup.jetty.port = config.port();
          rooms.add(setup);
          operator.add(setup.routes);
          webhook.ifPresent(
              hook -> setup.routes.post("/telegram/webhook", ctx -> telegram(ctx, hook)));
        });
    tryPort(config);
    try {
      javalin.start();
    } catch (RuntimeException e) {
      javalin.stop();
      throw portRefused(config, e);
    }
    return new WebServer(javalin);
  }

  /// Asked beforehand, because the server's own complaint is a page of stack trace.
  private static void tryPort(Config config) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(config.host(), config.port()));
    } catch (IOException e) {
      throw portRefused(config, e);
    }
  }

  private static StartException portRefused(Config config, Exception cause) {
    return new StartException(
        "Port "
            + config.port()
            + " auf "
            + config.host()
            + " ist belegt oder nicht erlaubt. Bitte das andere Programm beenden oder"
            + " ELTERNLOTSE_PORT auf einen freien Port setzen, zum Beispiel 8081.",
        cause);
  }

  private static void telegram(Context ctx, TelegramWebhook hook) throws IOException {
    byte[] body = ctx.req().getInputStream().readNBytes(TelegramWebhook.LONGEST_BODY + 1);
    ctx.status(hook.handle(ctx.header(TelegramWebhook.SECRET_HEADER), body));
  }

  int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
