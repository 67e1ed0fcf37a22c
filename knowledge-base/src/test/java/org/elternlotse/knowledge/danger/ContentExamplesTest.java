package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example in the content files does what it says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentExamplesTest {
  private static final Problems PROBLEMS = new Problems();
  private DangerBook book;

  @BeforeAll
  void readContent() {
    book = DangerContent.book();
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("alarms")
  void alarmExampleFiresItsSignal(String signal, String kind, String level, String text) {
    Assessment assessment = book.assess(text);
    Optional<Danger> danger =
        assessment.dangers().stream().filter(each -> each.kind().key().equals(kind)).findFirst();

    assertThat(assessment.signals()).contains(signal);
    assertThat(danger).isPresent();
    assertThat(danger.orElseThrow().level())
        .satisfiesAnyOf(
            found -> assertThat(found.key()).isEqualTo(level),
            found -> assertThat(found).isLessThan(level(level)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("quiet")
  void quietExampleRaisesNoAlarm(String file, String text) {
    assertThat(book.assess(text).dangers())
        .as(file + " " + book.explain(text))
        .noneMatch(danger -> danger.level().atLeast(DangerLevel.MINUTES));
  }

  private static DangerLevel level(String key) {
    return DangerLevel.valueOf(key.toUpperCase(java.util.Locale.ROOT));
  }

  static List<Arguments> alarms() {
    List<Arguments> cases = new ArrayList<>();
    for (YamlFields file : DangerContent.files(PROBLEMS)) {
      for (YamlFields signal : items(file, "signals")) {
        for (String text : signal.texts("alarms", PROBLEMS)) {
          cases.add(
              Arguments.of(
                  signal.text("id", PROBLEMS),
                  file.text("class", PROBLEMS),
                  signal.text("level", PROBLEMS),
                  text));
        }
      }
    }
    return cases;
  }

  static Stream<Arguments> quiet() {
    return DangerContent.files(PROBLEMS).stream()
        .flatMap(file -> Stream.concat(Stream.of(file), items(file, "signals").stream()))
        .flatMap(fields ->
            fields.node("quiet").map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> Arguments.of(fields.file(), item.text(PROBLEMS))));
  }

  private static List<YamlFields> items(YamlFields fields, String key) {
    return fields.node(key).map(YamlNode::items).orElse(List.of()).stream()
        .map(item -> item.fields(PROBLEMS))
        .toList();
  }
}
