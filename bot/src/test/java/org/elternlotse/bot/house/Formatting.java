package org.elternlotse.bot.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// google-java-format over all sources. As a program it writes the files anew (README, "Work on
/// it"); as a test it only says which are not in shape.
final class Formatting {
  private static final Formatter FORMATTER = new Formatter();

  private Formatting() {}

  /// Writes every file of the repository in shape, and names those that were not.
  public static void main(String[] args) throws IOException {
    Path root = args.length > 0 ? Path.of(args[0]) : Sources.root();
    for (Path file : misshapen(root)) {
      Files.writeString(file, shaped(Sources.read(file)));
      System.out.println(root.relativize(file));
    }
  }

  static List<Path> misshapen(Path root) {
    return Sources.java(root).parallelStream().filter(file -> !isShaped(file)).toList();
  }

  private static boolean isShaped(Path file) {
    String source = Sources.read(file);
    try {
      return source.equals(shaped(source));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /// @throws IllegalArgumentException when the source is no Java
  static String shaped(String source) {
    try {
      String ordered = ImportOrderer.reorderImports(source, Style.GOOGLE);
      return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (FormatterException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }
}
