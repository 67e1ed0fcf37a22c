package org.elternlotse.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// P12: resident memory of the whole product with a heap of 128 MB after ten thousand messages over
/// the web, beside `HelloServer` after ten thousand questions; and what the idle product uses of a
/// processor.
///
/// Arguments: folder-of-the-product reference-class-path reference-topics work-folder [messages
/// [idle-seconds]].
public final class MemoryBenchmark {
  private static final int MESSAGES_A_ROOM = 20;

  private MemoryBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[3]), "memory");
    int messages = args.length > 4 ? Integer.parseInt(args[4]) : 10_000;
    int idle = args.length > 5 ? Integer.parseInt(args[5]) : 30;
    hello(new HelloReference(args[1], args[2], folder), messages);
    ours(Path.of(args[0]), folder, messages, idle);
  }

  private static void hello(HelloReference reference, int messages) throws Exception {
    int port = Product.freePort();
    try (BenchProcess process = reference.start(port)) {
      Product server = new Product(port);
      server.awaitAnswer(process, "GET", HelloReference.ASK);
      long atStart = process.residentMegabytes();
      for (int i = 0; i < messages; i++) {
        server.call("GET", HelloReference.ASK, "");
      }
      print("hello", atStart, process.residentMegabytes());
    }
  }

  private static void ours(Path home, Path folder, int messages, int idle) throws Exception {
    try (BenchProcess process = house(home, folder)) {
      Product house = new Product(Integer.parseInt(process.await("port ")));
      String room = house.room(house.awaitAnswer(process, "POST", "/api/rooms"));
      long atStart = process.residentMegabytes();
      for (int i = 0; i < messages; i++) {
        if (i % MESSAGES_A_ROOM == 0 && i > 0) {
          room = house.room(house.call("POST", "/api/rooms", ""));
        }
        house.ask(room, i);
      }
      print("ours", atStart, process.residentMegabytes());
      long before = process.processorMillis();
      Thread.sleep(idle * 1_000L);
      System.out.printf(
          "ours: idle %.2f %% of a processor over %d s%n",
          (process.processorMillis() - before) / 10.0 / idle, idle);
    }
  }

  private static BenchProcess house(Path home, Path folder) throws Exception {
    return BenchProcess.start(
        BenchProcess.java(
            List.of("-XX:+UseSerialGC", "-Xmx128m", "-Delternlotse.home=" + home),
            System.getProperty("java.class.path"),
            List.of("org.elternlotse.bot.app.UnpacedHouse")),
        Map.of(
            "ELTERNLOTSE_DATA", Files.createTempDirectory(folder, "data").toString(),
            "ELTERNLOTSE_PORT", "0",
            "ELTERNLOTSE_QUIET_WINDOW", "0"));
  }

  private static void print(String who, long atStart, long after) {
    System.out.printf("%s: rss %d MB at the start, %d MB after%n", who, atStart, after);
  }
}
