package org.elternlotse.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `bin/elternlotse` with stand-ins for Java.
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
final class LauncherTest {
  private static final String SCRIPT = "src/main/dist/bin/elternlotse";
  private static final String TOOLS = "/usr/bin:/bin";
  @TempDir private Path folder;

  private static Child launch(Map<String, String> environment) {
    String root = System.getProperty("elternlotse.root", "..");
    return Child.start(
        environment, List.of("/bin/sh", root + "/bot/" + SCRIPT, "ask", "zwei Wörter"));
  }

  private Path jdk(int version) {
    return folder.resolve("jdk-" + version);
  }

  /// Says which version it is, as Java does, or else prints what it was told to run.
  private Path java(int version) throws IOException {
    Path bin = Files.createDirectories(jdk(version).resolve("bin"));
    Path java =
        Files.writeString(
            bin.resolve("java"),
            """
            #!/bin/sh
            if [ "$1" = -XshowSettings:properties ]; then
              echo "    java.specification.version = %d" >&2
              exit 0
            fi
            echo "version %d"
            for argument in "$@"; do echo "$argument"; done
            """
                .formatted(version, version));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return java;
  }

  @Test
  void withoutJava25OneSentenceSaysWhatToDo() throws IOException, InterruptedException {
    try (Child launcher = launch(Map.of("ELTERNLOTSE_JAVA", java(21).toString(), "PATH", TOOLS))) {
      assertThat(launcher.exitCode()).isEqualTo(2);
      assertThat(launcher.rest()).isEmpty();
      assertThat(launcher.complaints())
          .contains("Java 25", "installieren", "ELTERNLOTSE_JAVA")
          .satisfies(text -> assertThat(text.strip().lines()).hasSize(1));
    }
  }

  @Test
  void javaThatIsNotThereIsToldTheSameWay() throws IOException, InterruptedException {
    String nowhere = folder.resolve("java").toString();
    try (Child launcher = launch(Map.of("ELTERNLOTSE_JAVA", nowhere, "PATH", TOOLS))) {
      assertThat(launcher.exitCode()).isEqualTo(2);
      assertThat(launcher.complaints()).contains("Java 25");
    }
  }

  @Test
  void javaOnThePathIsFoundAndGetsTheArgumentsUnchanged() throws IOException, InterruptedException {
    java(17);
    java(25);
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk(17).toString(), "PATH", jdk(25).resolve("bin") + ":" + TOOLS);
    try (Child launcher = launch(environment)) {
      assertThat(launcher.rest().lines())
          .startsWith("version 25")
          .endsWith("org.elternlotse.bot.app.Main", "ask", "zwei Wörter");
      assertThat(launcher.exitCode()).isZero();
    }
  }

  @Test
  void ownOptionsComeLastSoThatTheyWin() throws IOException {
    Map<String, String> environment =
        Map.of(
            "ELTERNLOTSE_JAVA",
            java(26).toString(),
            "ELTERNLOTSE_JAVA_OPTS",
            "-Xmx500m -Dx=y",
            "PATH",
            TOOLS);
    try (Child launcher = launch(environment)) {
      assertThat(launcher.rest().lines())
          .containsSubsequence("-Xmx160m", "-Xmx500m", "-Dx=y", "-cp");
    }
  }
}
