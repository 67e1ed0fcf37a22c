package org.elternlotse.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  private static final Map<String, String> PLAIN = Map.of();

  @Test
  void noCommandShowsTheCommandsThereAre() {
    Invocation bare = Invocation.of(PLAIN);

    assertThat(bare.code()).isEqualTo(2);
    assertThat(bare.out()).contains("serve", "ask", "lint", "check-config");
  }

  @Test
  void unknownCommandIsMisuse() {
    Invocation unknown = Invocation.of(PLAIN, "fliegen");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("fliegen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ask", "lint", "check-config"})
  void everyCommandExplainsItselfWithAnExample(String command) {
    Invocation help = Invocation.of(PLAIN, command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Beispiel", "elternlotse " + command);
  }

  @Test
  void colorsStayAwayWhereNoTerminalIs() {
    assertThat(Invocation.of(PLAIN, "--help").out()).doesNotContain("\u001b[");
  }

  @Test
  void lintIsContentWithTheContentWeShip() {
    Invocation lint = Invocation.of(PLAIN, "lint");

    assertThat(lint.code()).as(lint.out() + lint.err()).isZero();
    assertThat(lint.out()).contains("Alles in Ordnung");
  }

  @Test
  void lintNamesFileAndLineOfEachMistake(@TempDir Path folder) throws IOException {
    copy(Invocation.content(), folder);
    Path sleep = article(folder, "schlaf-durchschlafen.md");
    Files.writeString(sleep, Files.readString(sleep).replace("kind: answer", "kind: antwort"));
    Path safe = article(folder, "schlaf-sicher.md");
    Files.writeString(safe, Files.readString(safe).replace("status: draft", "status: fertig"));

    Invocation lint = Invocation.of(PLAIN, "lint", folder.toString());

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.out())
        .containsPattern("Fehler: articles/schlaf/schlaf-durchschlafen\\.md:6: ")
        .containsPattern("Fehler: articles/schlaf/schlaf-sicher\\.md:\\d+: ");
  }

  @Test
  void lintOnFutureDatesNamesTextsDueForReview() {
    Invocation lint = Invocation.of(PLAIN, "lint", "--date", "2099-01-01");

    assertThat(lint.code()).isZero();
    assertThat(lint.out()).contains("Hinweis: articles/");
  }

  @Test
  void checkConfigNamesAllMistakesAtOnce() {
    Invocation check =
        Invocation.of(
            Map.of(
                "ELTERNLOTSE_PORT", "99999",
                "ELTERNLOTSE_DB", "jdbc:oracle:x",
                "ELTERNLOTSE_TELEGRAM_MODE", "brieftaube",
                "ELTERNLOTSE_PUBLIC_URL", "nirgends",
                "ELTERNLOTSE_TELEGRAM_TOKEN", "123:streng-geheim"),
            "check-config");

    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err())
        .contains(
            "ELTERNLOTSE_PORT",
            "ELTERNLOTSE_DB",
            "ELTERNLOTSE_TELEGRAM_MODE",
            "ELTERNLOTSE_PUBLIC_URL");
    assertThat(check.out() + check.err()).doesNotContain("streng-geheim");
  }

  @Test
  void checkConfigShowsWhatIsInForceAndHidesSecrets() {
    Invocation check =
        Invocation.of(
            Map.of(
                "ELTERNLOTSE_PORT", "8123",
                "ELTERNLOTSE_TELEGRAM_TOKEN", "123:streng-geheim",
                "ELTERNLOTSE_SMTP", "smtp://lotse:auch-geheim@mail.example.org:587"),
            "check-config");

    assertThat(check.code()).isZero();
    assertThat(check.out())
        .contains("ELTERNLOTSE_PORT", "8123", "verdeckt")
        .doesNotContain("streng-geheim", "auch-geheim");
  }

  @Test
  void misspelledNameInTheFileIsToldInsteadOfIgnored(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("elternlotse.properties");
    Files.writeString(file, "ELTERNLOTSE_PROT=8123\n");

    Invocation check = Invocation.of(Map.of("ELTERNLOTSE_CONFIG", file.toString()), "check-config");

    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains("ELTERNLOTSE_PROT");
  }

  @Test
  void environmentWinsOverFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("elternlotse.properties");
    Files.writeString(file, "ELTERNLOTSE_PORT=8123\nELTERNLOTSE_HOST=127.0.0.2\n");

    Invocation check =
        Invocation.of(
            Map.of("ELTERNLOTSE_CONFIG", file.toString(), "ELTERNLOTSE_PORT", "8124"),
            "check-config");

    assertThat(check.out()).contains("8124", "127.0.0.2").doesNotContain("8123");
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
  }

  private static Path article(Path content, String name) {
    return content.resolve("articles/schlaf").resolve(name);
  }
}
