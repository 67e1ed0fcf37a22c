package org.elternlotse.bot.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A disk of a few megabytes that a test can fill and free: a tmpfs of its own.
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Skips the test where file systems may not be mounted.
  static SmallDisk ofMegabytes(int size) {
    try {
      Path folder = Files.createTempDirectory("small-disk");
      boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder);
      Assumptions.assumeTrue(mounted, "needs the right to mount a tmpfs");
      return new SmallDisk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /// Takes all space that is left.
  void fill() {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(folder.resolve("ballast"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException _) {
      // Full: that was the aim.
    }
  }

  void free() {
    try {
      Files.delete(folder.resolve("ballast"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder);
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean run(Object... command) {
    try {
      String[] words = new String[command.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = command[i].toString();
      }
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
