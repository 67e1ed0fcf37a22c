package org.elternlotse.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.ContentProblem;

/// A copy of the real content folder that a test may spoil, file by file.
final class ContentFolder {
  static final Path REAL =
      Path.of(System.getProperty("elternlotse.root", ".."), "knowledge-base", "content");
  static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;

  private ContentFolder(Path folder) {
    this.folder = folder;
  }

  /// Copies the real content without most of its articles, which would only cost time.
  static ContentFolder in(Path empty) {
    try (Stream<Path> files = Files.walk(REAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = REAL.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("articles/") || name.startsWith("articles/schlaf/")) {
          Path target = empty.resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
      return new ContentFolder(empty);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder;
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Replaces a text that must be there.
  void change(String name, String from, String to) {
    String text = read(name);
    if (!text.contains(from)) {
      throw new IllegalStateException(name + " does not contain: " + from);
    }
    write(name, text.replace(from, to));
  }

  /// The errors of the folder, empty when it loads.
  List<ContentProblem> errors(ContentLoader loader) {
    return switch (loader.load(folder)) {
      case LoadResult.Loaded _ -> List.of();
      case LoadResult.Broken broken -> broken.errors();
    };
  }
}
