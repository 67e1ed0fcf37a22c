package org.elternlotse.bot.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of all modules as they lie in the repository, sorted; nothing generated.
final class Sources {
  private Sources() {}

  /// The repository's root, told by the build; else the parent of the module we run in.
  static Path root() {
    return Path.of(System.getProperty("elternlotse.root", "..")).toAbsolutePath().normalize();
  }

  static List<Path> java(Path root) {
    return Stream.of("knowledge-base", "integrations", "bot")
        .map(module -> root.resolve(module).resolve("src"))
        .flatMap(Sources::below)
        .sorted()
        .toList();
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
