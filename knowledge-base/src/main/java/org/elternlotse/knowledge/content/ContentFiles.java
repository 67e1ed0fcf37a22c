package org.elternlotse.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;

/// The content folder: finds and reads its files, names them in messages by their path below it.
final class ContentFiles {
  private final Path folder;
  private final Problems problems;

  ContentFiles(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// Path below the content folder, with `/`.
  String nameOf(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /// All files below a folder whose name ends like this, sorted; hidden ones (editors' temporary
  /// files) are left out. Links are followed: releases are often switched by one.
  List<Path> below(String subfolder, String ending) {
    Path root = folder.resolve(subfolder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          subfolder,
          0,
          "Der Ordner ließ sich nicht lesen (" + e.getClass().getSimpleName() + ").",
          "Prüfe, ob er da ist und gelesen werden darf.");
      return List.of();
    }
  }

  /// A file that must be there.
  Optional<String> read(String name) {
    return read(folder.resolve(name));
  }

  /// The text of a file with line ends `\n` and without byte order mark; empty after a problem.
  Optional<String> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.replace("\r\n", "\n").replace("\uFEFF", ""));
    } catch (CharacterCodingException _) {
      problems.error(
          nameOf(file),
          0,
          "Die Datei ist nicht in UTF-8 gespeichert.",
          "Speichere sie im Editor mit der Zeichenkodierung UTF-8.");
    } catch (IOException e) {
      problems.error(
          nameOf(file),
          0,
          "Die Datei ließ sich nicht lesen (" + e.getClass().getSimpleName() + ").",
          "Prüfe, ob sie da ist und gelesen werden darf.");
    }
    return Optional.empty();
  }

  /// The fields of a YAML file that must be there; no fields after a problem.
  Optional<YamlFields> readYaml(String name) {
    return read(name)
        .flatMap(text -> YamlFile.parse(name, text, problems))
        .map(node -> node.fields(problems));
  }
}
