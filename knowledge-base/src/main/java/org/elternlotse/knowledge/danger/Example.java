package org.elternlotse.knowledge.danger;

import java.util.List;
import java.util.Optional;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// A sentence beside a signal that says what the signal must do: it gates every change of the
/// files.
sealed interface Example {
  YamlNode at();

  /// Must make this very signal fire, at its level.
  record MustAlarm(YamlNode at, String text, Signal signal) implements Example {}

  /// Must not raise an alarm at all, by no signal of any file.
  record MustStayQuiet(YamlNode at, String text) implements Example {}

  /// Reports the example if it does not behave as it says.
  default void check(DangerBook book, Problems problems) {
    complaint(book)
        .ifPresent(complaint ->
            problems.error(at(), complaint, "Passe das Muster an, oder verschiebe das Beispiel."));
  }

  private Optional<String> complaint(DangerBook book) {
    return switch (this) {
      case MustAlarm alarm -> {
        Assessment assessment = book.assess(alarm.text());
        Danger expected = alarm.signal().danger();
        boolean seen =
            assessment.signals().contains(alarm.signal().id())
                && assessment.dangers().stream()
                    .anyMatch(danger ->
                        danger.kind() == expected.kind()
                            && danger.level().atLeast(expected.level()));
        yield seen
            ? Optional.empty()
            : Optional.of("Das Beispiel löst „" + alarm.signal().id() + "“ nicht aus.");
      }
      case MustStayQuiet quiet -> {
        Assessment assessment = book.assess(quiet.text());
        List<String> signals = assessment.signals();
        boolean alarm =
            assessment
                .worst()
                .filter(danger -> danger.level().atLeast(DangerLevel.MINUTES))
                .isPresent();
        yield alarm
            ? Optional.of("Das Beispiel soll still bleiben, löst aber aus: " + signals + ".")
            : Optional.empty();
      }
    };
  }
}
