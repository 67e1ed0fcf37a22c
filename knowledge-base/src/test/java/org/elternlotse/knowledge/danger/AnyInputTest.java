package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The check runs before everything else, on whatever anybody sends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyInputTest {
  private static final List<String> WORDS =
      List.of(
          "ich",
          "will",
          "nicht",
          "mehr",
          "leben",
          "baby",
          "schütteln",
          "er",
          "mich",
          "um",
          "tot",
          "папа",
          "بنتي",
          "öldür",
          "💊",
          "38,5",
          "5wo",
          "t0t",
          "s*lb",
          "'",
          "\n",
          "...",
          "@",
          "_");

  private DangerBook book;

  @BeforeAll
  void readContent() {
    book = DangerContent.book();
  }

  @Test
  void neverThrows() {
    Random random = new Random(20261124);
    int alarms = 0;
    for (int i = 0; i < 100_000; i++) {
      alarms += book.assess(text(random)).dangers().size();
    }
    assertThat(alarms).isPositive();
  }

  @Test
  void endlessRepetitionTakesNoEndlessTime() {
    List<String> texts =
        List.of(
            "ich will nicht mehr leben ".repeat(20_000),
            "a".repeat(200_000),
            "ich ".repeat(100_000),
            "😂".repeat(100_000),
            "a b c ".repeat(50_000),
            "1,2,3,4.5".repeat(20_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> texts.forEach(text -> book.assess(text)));
  }

  @Test
  void aDangerAtTheEndOfALongMessageIsSeen() {
    String text = "gestern waren wir im zoo und es war schön. ".repeat(90);

    assertThat(book.assess(text + "ich will nicht mehr leben").worst()).isPresent();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> text.append((char) (' ' + random.nextInt(95)));
        default -> text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
    }
    return text.toString();
  }
}
