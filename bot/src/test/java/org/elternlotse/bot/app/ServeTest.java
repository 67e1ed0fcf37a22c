package org.elternlotse.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `serve` as an operator meets it: a process of its own.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
final class ServeTest {
  @TempDir private Path data;

  private Map<String, String> environment() {
    return Map.of(
        "ELTERNLOTSE_DATA", data.toString(),
        "ELTERNLOTSE_CONTENT", Invocation.content().toString(),
        "ELTERNLOTSE_PORT", "0");
  }

  @Test
  void startsWithSixLinesKeepsOthersOffItsDataAndEndsInOrder()
      throws IOException, InterruptedException {
    try (Child first = Child.elternlotse(environment(), "serve")) {
      List<String> lines = first.linesUntil("Beenden:");

      assertThat(lines).as(first.complaints()).hasSize(6);
      assertThat(String.join("\n", lines))
          .contains("http://127.0.0.1:", "/betrieb", data.toString(), "ELTERNLOTSE_TELEGRAM_TOKEN");

      Invocation second = Invocation.of(new HashMap<>(environment()), "serve");
      assertThat(second.code()).isEqualTo(2);
      assertThat(second.err()).contains(data.toString(), "läuft schon");

      first.terminate();
      // 128 + SIGTERM: asked to end, and did.
      assertThat(first.exitCode()).isEqualTo(143);
      assertThat(first.complaints()).contains("Ordentlich beendet.").doesNotContain("Exception");
    }
  }
}
