package org.elternlotse.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.elternlotse.bot.world.SettableClock;
import org.elternlotse.knowledge.directory.Schedule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every file in `dialogues/` is one conversation that must run exactly as written.
final class DialoguesTest {
  private static final LocalDateTime TUESDAY_MORNING = LocalDateTime.parse("2026-11-24T10:00");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> theConversationRunsAsWritten() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(transcripts())) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(25);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                String.valueOf(file.getFileName()), file.toUri(), () -> play(file)));
  }

  @Test
  void aTranscriptThatExpectsTheWrongWordsFails() {
    assertThat(Play.fits("Hallo …", "Guten Tag, Hallo")).isFalse();
    assertThat(Play.fits("… Hallo", "Guten Tag,\n  Hallo")).isTrue();
    assertThat(Play.fits("Ruf 112 an", "Ruf 110 an")).isFalse();
  }

  private static Path transcripts() {
    return Path.of(System.getProperty("elternlotse.root", ".."))
        .resolve("bot/src/test/resources/dialogues");
  }

  private void play(Path file) throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve(String.valueOf(file.getFileName())));
    SettableClock clock = new SettableClock(TUESDAY_MORNING.atZone(Schedule.ZONE).toInstant());
    try (Family family = new Family(home, clock)) {
      new Play(family).run(lines(Files.readString(file)));
    }
  }

  /// Joins indented lines to the one before; leaves out comments and blank lines.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("  ") && !lines.isEmpty()) {
        lines.set(lines.size() - 1, lines.getLast() + "\n" + line.strip());
      } else {
        lines.add(line.strip());
      }
    }
    return lines;
  }
}
