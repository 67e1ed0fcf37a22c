package org.elternlotse.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// P3: the whole product on Telegram, every step durable, 64 messages under way over 256 chats,
/// beside a bare echo bot that stores nothing (reference program `TgBot`, mode `vt64`). The server
/// that plays Telegram has the first processor, the bot the second.
///
/// Arguments: folder-of-the-product reference-class-path [pairs [seconds [flags of our JVM]]]. With
/// the reference class path `-`, ours alone.
public final class TelegramBenchmark {
  private static final int WARM_UP = 12;
  private static final String UNDER_WAY = "64";
  private static final String CHATS = "256";

  private final Path home;
  private final String reference;
  private final int seconds;
  private final List<String> flags;

  private TelegramBenchmark(Path home, String reference, int seconds, List<String> flags) {
    this.home = home;
    this.reference = reference;
    this.seconds = seconds;
    this.flags = flags;
  }

  public static void main(String[] args) throws Exception {
    int pairs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 8;
    var flags = List.of(args).subList(Math.min(4, args.length), args.length);
    var benchmark = new TelegramBenchmark(Path.of(args[0]), args[1], seconds, flags);
    if (args[1].equals("-")) {
      for (int i = 0; i < pairs; i++) {
        benchmark.ours();
      }
    } else {
      new Pairs("answers/s").run(pairs, benchmark::echo, benchmark::ours);
    }
  }

  private double echo() throws IOException {
    String runFor = String.valueOf(seconds + WARM_UP + 30);
    return against(
        "echo",
        port ->
            BenchProcess.start(
                BenchProcess.pinned(
                    1,
                    BenchProcess.java(
                        List.of("-Xmx256m"), reference, List.of("TgBot", port, "vt64", runFor))),
                Map.of()));
  }

  private double ours() throws IOException {
    Path data = Files.createTempDirectory("telegram-bench");
    return against("ours", port -> house(data, port));
  }

  private BenchProcess house(Path data, String port) throws IOException {
    List<String> all = new ArrayList<>(List.of("-Xmx256m", "-Delternlotse.home=" + home));
    all.addAll(flags);
    return BenchProcess.start(
        BenchProcess.pinned(
            1,
            BenchProcess.java(
                all,
                System.getProperty("java.class.path"),
                List.of("org.elternlotse.bot.app.UnpacedHouse"))),
        Map.of(
            "ELTERNLOTSE_DATA", data.toString(),
            "ELTERNLOTSE_PORT", "0",
            "ELTERNLOTSE_QUIET_WINDOW", "0",
            "ELTERNLOTSE_TELEGRAM_TOKEN", "1:T",
            "ELTERNLOTSE_TELEGRAM_API", "http://127.0.0.1:" + port));
  }

  /// Starts a bot for the port it is given.
  @FunctionalInterface
  private interface Bot {
    BenchProcess start(String port) throws IOException;
  }

  private double against(String name, Bot bot) throws IOException {
    List<String> load =
        BenchProcess.java(
            List.of("-Xmx512m", "-Dsun.net.httpserver.nodelay=true"),
            System.getProperty("java.class.path"),
            List.of(
                LoadBotApi.class.getName(),
                String.valueOf(seconds),
                String.valueOf(WARM_UP),
                UNDER_WAY,
                CHATS));
    try (BenchProcess server = BenchProcess.start(BenchProcess.pinned(0, load), Map.of());
        BenchProcess running = bot.start(server.await("listening"))) {
      server.await("counting");
      long before = running.processorMillis();
      String figures = server.await("answers/s");
      double answers = Double.parseDouble(figures.split(" ", 2)[0]);
      double micros = (running.processorMillis() - before) * 1000 / (answers * seconds);
      System.out.printf(
          Locale.ROOT,
          "%s: answers/s %s  processor us/answer %.0f  rss MB %d%n",
          name,
          figures,
          micros,
          running.residentMegabytes());
      return answers;
    }
  }
}
