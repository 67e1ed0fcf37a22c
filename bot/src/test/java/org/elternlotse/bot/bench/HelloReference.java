package org.elternlotse.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The reference program `HelloServer`: the product's parts with nothing of the product in them. It
/// runs with a class cache of its own, recorded here.
final class HelloReference {
  static final String ASK = "/ask?q=mein+kind+hat+fieber+was+tun";
  private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xmx128m");

  private final String classPath;
  private final String topics;
  private final Path folder;
  private final Path cache;

  HelloReference(String classPath, String topics, Path folder)
      throws IOException, InterruptedException {
    this.classPath = classPath;
    this.topics = topics;
    this.folder = folder;
    cache = folder.resolve("hello.aot");
    int port = Product.freePort();
    try (BenchProcess training = start(port, "-XX:AOTCacheOutput=" + cache)) {
      Product server = new Product(port);
      for (int i = 0; i < 200; i++) {
        server.awaitAnswer(training, "GET", ASK);
      }
    }
  }

  BenchProcess start(int port) throws IOException {
    return start(port, "-XX:AOTCache=" + cache);
  }

  private BenchProcess start(int port, String flag) throws IOException {
    List<String> flags = new ArrayList<>(SMALL);
    flags.add(flag);
    Path database = Files.createTempDirectory(folder, "hello").resolve("h.db");
    return BenchProcess.start(
        BenchProcess.java(
            flags,
            classPath,
            List.of("HelloServer", String.valueOf(port), database.toString(), topics)),
        Map.of());
  }
}
