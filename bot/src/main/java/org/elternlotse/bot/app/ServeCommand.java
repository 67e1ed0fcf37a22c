package org.elternlotse.bot.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.elternlotse.bot.room.RoomLimits;
import org.elternlotse.channel.telegram.TelegramChannel;
import org.elternlotse.knowledge.Institution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Startet Web-Chat und, wenn ein Token gesetzt ist, den Telegram-Bot.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Beispiele:",
      "  elternlotse serve",
      "  ELTERNLOTSE_PORT=8081 elternlotse serve",
      "  ELTERNLOTSE_TELEGRAM_TOKEN=123:abc elternlotse serve"
    })
final class ServeCommand implements Callable<Integer> {
  private final Main.Surroundings surroundings;
  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Main.Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Config config = surroundings.reader().read();
    Application application = new Application(config, RoomLimits.STANDARD, Clock.systemUTC());
    CountDownLatch ended = new CountDownLatch(1);
    Thread down =
        Thread.ofPlatform()
            .name("shutdown")
            .unstarted(() -> {
              application.close();
              ended.countDown();
            });
    Runtime.getRuntime().addShutdownHook(down);
    announce(config, application, spec.commandLine().getOut());
    ended.await();
    return 0;
  }

  /// Six calm lines.
  private static void announce(Config config, Application application, PrintWriter out) {
    Institution institution = application.knowledge().institution();
    String web = config.localUrl(application.port());
    out.println(
        "Elternlotse läuft für: "
            + institution.name()
            + (institution.demo() ? ". Das ist eine Vorführung." : "."));
    out.println("Web-Chat:  " + web + "  im Browser öffnen");
    out.println(
        "Betrieb:   http://127.0.0.1:"
            + application.port()
            + "/betrieb  (nur von diesem Rechner aus)");
    out.println(
        "Daten:     "
            + config.data()
            + "  (Schlüsseldatei getrennt sichern: "
            + config.keyFile().getFileName()
            + ")");
    out.println(
        application
            .telegram()
            .map(ServeCommand::telegram)
            .orElse(
                "Telegram:  aus. Bei @BotFather einen Bot anlegen, seinen Token als"
                    + " ELTERNLOTSE_TELEGRAM_TOKEN setzen, neu starten."));
    out.println("Beenden:   Strg+C");
    out.flush();
  }

  private static String telegram(TelegramChannel channel) {
    return "Telegram:  an, " + channel.health().advice().orElse("der Bot nimmt Nachrichten an.");
  }
}
