package org.elternlotse.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// P11: from the start of the process to the first answer that is durable, over the web, in an
/// empty data folder: the product as packaged, started by its own launcher, beside `HelloServer`.
///
/// Arguments: packaged-folder reference-class-path reference-topics work-folder (pairs). The first
/// start of ours, which has no class cache yet, is printed before the pairs. When the environment
/// carries `JAVA_HOME`, both run on that JVM.
public final class StartBenchmark {
  private static final int CACHE_MADE_WITHIN_SECONDS = 240;

  private final Path product;
  private final Path folder;
  private final HelloReference reference;

  private StartBenchmark(Path product, Path folder, HelloReference reference) {
    this.product = product;
    this.folder = folder;
    this.reference = reference;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[3]), "start");
    int pairs = args.length > 4 ? Integer.parseInt(args[4]) : 5;
    var benchmark =
        new StartBenchmark(Path.of(args[0]), folder, new HelloReference(args[1], args[2], folder));
    System.out.printf("first start of ours: %.0f ms%n", benchmark.first());
    new Pairs("ms").run(pairs, benchmark::hello, benchmark::ours);
  }

  private double hello() throws Exception {
    int port = Product.freePort();
    long began = System.nanoTime();
    try (BenchProcess process = reference.start(port)) {
      new Product(port).awaitAnswer(process, "GET", HelloReference.ASK);
      return report("hello", process, began);
    }
  }

  /// Lets the house run until its class cache is there.
  private double first() throws Exception {
    int port = Product.freePort();
    Path caches = folder.resolve("cache");
    long began = System.nanoTime();
    try (BenchProcess process = house(port, caches)) {
      double took = answered(port, process, began);
      for (int i = 0; i < CACHE_MADE_WITHIN_SECONDS && !holdsCache(caches); i++) {
        Thread.sleep(1_000);
      }
      System.out.println("class cache: " + (holdsCache(caches) ? "made" : "none"));
      return took;
    }
  }

  private static boolean holdsCache(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".aot"));
    }
  }

  private double ours() throws Exception {
    int port = Product.freePort();
    long began = System.nanoTime();
    try (BenchProcess process = house(port, folder.resolve("cache"))) {
      return answered(port, process, began);
    }
  }

  private double answered(int port, BenchProcess process, long began) throws Exception {
    Product house = new Product(port);
    String room = house.room(house.awaitAnswer(process, "POST", "/api/rooms"));
    house.ask(room, 1);
    return report("ours", process, began);
  }

  private static double report(String who, BenchProcess process, long began) throws Exception {
    double took = (System.nanoTime() - began) / 1e6;
    System.out.printf(
        "%s: %.0f ms, processor %d ms, rss %d MB%n",
        who, took, process.processorMillis(), process.residentMegabytes());
    return took;
  }

  private BenchProcess house(int port, Path caches) throws Exception {
    Path data = Files.createTempDirectory(folder, "data");
    return BenchProcess.start(
        List.of(product.resolve("bin/elternlotse").toString(), "serve"),
        Map.of(
            "ELTERNLOTSE_DATA", data.toString(),
            "ELTERNLOTSE_CACHE", caches.toString(),
            "ELTERNLOTSE_CACHE_DELAY", "5",
            "ELTERNLOTSE_PORT", String.valueOf(port),
            "ELTERNLOTSE_QUIET_WINDOW", "0"));
  }
}
