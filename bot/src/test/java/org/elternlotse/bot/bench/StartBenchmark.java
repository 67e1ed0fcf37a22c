package org.elternlotse.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// P11: from the start of the process to the first answer that is durable, over the web, in an
/// empty data folder: the product as packaged, started by its own launcher, beside `HelloServer`.
///
/// Arguments: packaged-folder reference-class-path reference-topics work-folder (pairs). A start of
/// ours before the class cache is recorded is printed first. Both run on the JVM that runs this
/// program.
public final class StartBenchmark {
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
    benchmark.ours();
    benchmark.rehearse();
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

  /// Records the class cache, as an operator does once.
  private void rehearse() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(product.resolve("bin/elternlotse").toString(), "rehearse");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    System.out.println("rehearse: exit code " + builder.start().waitFor());
  }

  private double ours() throws Exception {
    int port = Product.freePort();
    long began = System.nanoTime();
    try (BenchProcess process = house(port)) {
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

  private BenchProcess house(int port) throws Exception {
    Path data = Files.createTempDirectory(folder, "data");
    return BenchProcess.start(
        List.of(product.resolve("bin/elternlotse").toString(), "serve"),
        Map.of(
            "ELTERNLOTSE_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "ELTERNLOTSE_DATA", data.toString(),
            "ELTERNLOTSE_PORT", String.valueOf(port),
            "ELTERNLOTSE_QUIET_WINDOW", "0"));
  }
}
