package org.elternlotse.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.elternlotse.testkit.FakeBotApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A start that cannot succeed ends at once, with one sentence that says what to do, and code 2.
@Timeout(60)
final class ServeRefusalTest {
  @TempDir private Path folder;

  private Invocation serve(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.putIfAbsent("ELTERNLOTSE_DATA", folder.resolve("data").toString());
    environment.putIfAbsent("ELTERNLOTSE_PORT", "0");
    return Invocation.of(environment, "serve");
  }

  private static void assertRefused(Invocation refused, String... remedy) {
    assertThat(refused.code()).as(refused.out() + refused.err()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains(remedy)
        .doesNotContain("Exception", "\tat ")
        .satisfies(text -> assertThat(text.strip().lines()).hasSize(1));
  }

  @Test
  void takenPortIsToldWithTheSettingToChange() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());

      assertRefused(serve(Map.of("ELTERNLOTSE_PORT", port)), "Port " + port, "ELTERNLOTSE_PORT");
    }
  }

  @Test
  void dataFolderThatCannotBeWrittenIsToldWithTheSettingToChange() throws IOException {
    Path file = Files.writeString(folder.resolve("datei"), "kein Ordner");

    assertRefused(
        serve(Map.of("ELTERNLOTSE_DATA", file.toString())), file.toString(), "ELTERNLOTSE_DATA");
  }

  @Test
  void dataFolderInUseIsNotOpenedASecondTime() {
    Path data = folder.resolve("data");
    try (DataFolder _ = DataFolder.lock(data)) {
      assertRefused(serve(Map.of()), data.toString(), "läuft schon");
    }
  }

  @Test
  void databaseWithoutItsKeyIsNotOverwritten() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path database = Files.writeString(data.resolve("elternlotse.db"), "");

    assertRefused(serve(Map.of()), "Schlüsseldatei", "Sicherung");
    assertThat(data.resolve("elternlotse.key")).doesNotExist();
    assertThat(database).isEmptyFile();
  }

  @Test
  void damagedKeyIsToldWithTheRemedy() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("elternlotse.key"), "{}");

    assertRefused(serve(Map.of()), "elternlotse.key", "Sicherung");
  }

  @Test
  void tokenThatTelegramDoesNotKnowIsToldWithoutShowingIt() {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      Invocation refused =
          serve(
              Map.of(
                  "ELTERNLOTSE_TELEGRAM_TOKEN",
                  "4242:a-wrong-token",
                  "ELTERNLOTSE_TELEGRAM_API",
                  telegram.uri().toString()));

      assertRefused(refused, "ELTERNLOTSE_TELEGRAM_TOKEN", "@BotFather");
      assertThat(refused.err()).doesNotContain("a-wrong-token");
    }
  }

  @Test
  void brokenContentIsToldWithFileAndLine() throws IOException {
    Path content = folder.resolve("inhalt");
    CommandLineTest.copy(Invocation.content(), content);
    Path sleep = content.resolve("articles/schlaf/schlaf-durchschlafen.md");
    Files.writeString(sleep, Files.readString(sleep).replace("kind: answer", "kind: antwort"));

    Invocation refused = serve(Map.of("ELTERNLOTSE_CONTENT", content.toString()));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("articles/schlaf/schlaf-durchschlafen.md:6: ");
  }
}
