package org.elternlotse.knowledge.danger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.elternlotse.knowledge.language.Lemmas;

/// The content files that parents really meet, read for tests.
final class DangerContent {
  private static final Path FOLDER =
      Path.of(System.getProperty("elternlotse.root", ".."), "knowledge-base", "content");

  private DangerContent() {}

  /// The book that the files make.
  ///
  /// @throws IllegalStateException listing every mistake
  static DangerBook book() {
    Problems problems = new Problems();
    Optional<DangerBook> book =
        new DangerReader(Lemmas.load(), problems)
            .read(files(problems), file("helplines.yaml", problems));
    return book.orElseThrow(
        () ->
            new IllegalStateException(
                String.join("\n", problems.errors().stream().map(Object::toString).toList())));
  }

  static List<YamlFields> files(Problems problems) {
    try (Stream<Path> paths = Files.list(FOLDER.resolve("danger"))) {
      List<YamlFields> files = new ArrayList<>();
      paths
          .filter(path -> path.toString().endsWith(".yaml"))
          .sorted()
          .forEach(path -> files.add(file("danger/" + path.getFileName(), problems)));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YamlFields file(String name, Problems problems) {
    return YamlFile.parse(name, text(name), problems)
        .orElseThrow(() -> new IllegalStateException(problems.errors().toString()))
        .fields(problems);
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
