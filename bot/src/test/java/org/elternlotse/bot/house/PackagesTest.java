package org.elternlotse.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PackagesTest {

  @Test
  void everyPackageSaysWhatItIsForAndKnowsNoNull() {
    Path root = Sources.root();
    Set<String> silent = new TreeSet<>();
    for (Path file : Sources.java(root)) {
      Path folder = Objects.requireNonNull(file.getParent());
      boolean ours =
          file.toString().contains("/src/main/") || file.toString().contains("/testkit/");
      if (ours && !speaks(folder.resolve("package-info.java"))) {
        silent.add(root.relativize(folder).toString());
      }
    }

    assertThat(silent).as("packages without a described @NullMarked package-info.java").isEmpty();
  }

  private static boolean speaks(Path info) {
    if (!Files.exists(info)) {
      return false;
    }
    String text = Sources.read(info);
    return text.startsWith("///") && text.contains("@NullMarked");
  }
}
