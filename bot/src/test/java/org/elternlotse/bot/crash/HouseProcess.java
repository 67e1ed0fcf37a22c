package org.elternlotse.bot.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The product as a process of its own, as an operator starts it, on a free port of loopback.
final class HouseProcess implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/betrieb");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private int port;

  private HouseProcess(Process process) {
    this.process = process;
  }

  /// Starts and waits until it says that it runs.
  static HouseProcess start(Path data, Map<String, String> settings) {
    HouseProcess house = launch(data, settings);
    house.port = house.awaitPort();
    return house;
  }

  /// Starts without waiting, for starts that must fail.
  static HouseProcess launch(Path data, Map<String, String> settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Delternlotse.home=" + System.getProperty("elternlotse.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.elternlotse.bot.app.Main",
                "serve"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ELTERNLOTSE_"));
    builder.environment().put("ELTERNLOTSE_DATA", data.toString());
    builder.environment().put("ELTERNLOTSE_PORT", "0");
    builder.environment().put("ELTERNLOTSE_QUIET_WINDOW", "0.2");
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    try {
      return new HouseProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int awaitPort() {
    CompletableFuture<Integer> found = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> readTo(found));
    try {
      return found.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new AssertionError("the house did not start", e);
    }
  }

  /// Reads to the end, so that the process never waits for its own output.
  private void readTo(CompletableFuture<Integer> found) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        Matcher matcher = PORT.matcher(line);
        if (matcher.find()) {
          found.complete(Integer.valueOf(matcher.group(1)));
        }
      }
    } catch (IOException _) {
      // Killed in the middle of a line.
    }
    found.completeExceptionally(new AssertionError("ended with:\n" + said));
  }

  int port() {
    return port;
  }

  /// SIGKILL; returns when the process is gone.
  void kill() {
    process.destroyForcibly();
    awaitExit(10);
  }

  /// SIGTERM.
  void terminate() {
    process.destroy();
  }

  /// The exit code.
  int awaitExit(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + seconds + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Everything it said; only for a process started by [#launch], after its end.
  String output() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      return String.join("\n", lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path).GET().build());
  }

  HttpResponse<String> post(String path, String json) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    http.shutdownNow();
    if (process.isAlive()) {
      kill();
    }
  }
}
