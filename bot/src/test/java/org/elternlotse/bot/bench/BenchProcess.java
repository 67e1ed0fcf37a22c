package org.elternlotse.bot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A measured process of its own, on Linux. What it says on standard error is dropped.
final class BenchProcess implements AutoCloseable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final List<String> QUIET =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final BufferedReader said;

  private BenchProcess(Process process) {
    this.process = process;
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts a command; settings of the product come from `settings` alone.
  static BenchProcess start(List<String> command, Map<String, String> settings) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ELTERNLOTSE_"));
    builder.environment().putAll(settings);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new BenchProcess(builder.start());
  }

  /// A command that runs a Java program with this JVM.
  static List<String> java(List<String> flags, String classPath, List<String> program) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(QUIET);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath));
    command.addAll(program);
    return command;
  }

  /// The same command on one processor alone.
  static List<String> pinned(int processor, List<String> command) {
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", String.valueOf(processor)));
    pinned.addAll(command);
    return pinned;
  }

  /// The next line with this beginning, without the beginning.
  ///
  /// @throws IOException when the process ends before it says so
  String await(String beginning) throws IOException {
    @Nullable String line;
    while ((line = said.readLine()) != null) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
    }
    throw new IOException("ended before it said: " + beginning);
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Resident memory now, in MB.
  long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /// Processor time used so far, in milliseconds.
  long processorMillis() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
  }

  /// Ends it in order, so that a class cache it records is written.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
