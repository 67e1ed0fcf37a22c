package org.elternlotse.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormattingTest {

  @Test
  void everySourceIsInShape() {
    Path root = Sources.root();
    List<String> misshapen =
        Formatting.misshapen(root).stream().map(file -> root.relativize(file).toString()).toList();

    assertThat(misshapen)
        .as("not in google-java-format; run: mvn -q test-compile exec:exec@format")
        .isEmpty();
  }

  @Test
  void theSourcesOfAllModulesAreLookedAt() {
    Path root = Sources.root();

    assertThat(Sources.java(root).stream().map(file -> root.relativize(file).getName(0).toString()))
        .contains("knowledge-base", "integrations", "bot");
  }

  @Test
  void aMisshapenSourceIsSeen() {
    assertThat(Formatting.shaped("class A{int b ;}")).isEqualTo("class A {\n  int b;\n}\n");
  }
}
