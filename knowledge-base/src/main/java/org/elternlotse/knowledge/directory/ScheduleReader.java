package org.elternlotse.knowledge.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads opening hours from content files: a list of `{ days: [mo, di], opens: "09:00", closes:
/// "17:00" }`; `closes: "24:00"` is the end of the day.
public final class ScheduleReader {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mo", DayOfWeek.MONDAY,
          "di", DayOfWeek.TUESDAY,
          "mi", DayOfWeek.WEDNESDAY,
          "do", DayOfWeek.THURSDAY,
          "fr", DayOfWeek.FRIDAY,
          "sa", DayOfWeek.SATURDAY,
          "so", DayOfWeek.SUNDAY);

  private final Problems problems;

  public ScheduleReader(Problems problems) {
    this.problems = problems;
  }

  /// Reads opening hours, reporting every mistake.
  ///
  /// @param hours the list of spans
  /// @param closedOn the list of single days without service, if any
  public Schedule read(YamlNode hours, Optional<YamlNode> closedOn) {
    List<Schedule.Span> spans = new ArrayList<>();
    for (YamlNode item : hours.items()) {
      spans.addAll(spans(item.fields(problems)));
    }
    Set<LocalDate> closed = new HashSet<>();
    closedOn.ifPresent(days -> days.items().forEach(day -> closedDay(day).ifPresent(closed::add)));
    return new Schedule(spans, closed);
  }

  private List<Schedule.Span> spans(YamlFields fields) {
    fields.allowOnly(Set.of("days", "opens", "closes"), problems);
    Optional<LocalTime> opens = time(fields, "opens");
    Optional<LocalTime> closes = time(fields, "closes");
    List<Schedule.Span> spans = new ArrayList<>();
    for (String name : fields.texts("days", problems)) {
      DayOfWeek day = DAYS.get(name);
      if (day == null) {
        problems.error(
            fields.file(),
            fields.lineOf("days"),
            "„" + name + "“ ist kein Wochentag.",
            "Erlaubt sind mo, di, mi, do, fr, sa, so.");
      } else if (opens.isPresent() && closes.isPresent()) {
        if (opens.get().isBefore(closes.get())) {
          spans.add(new Schedule.Span(day, opens.get(), closes.get()));
        } else {
          problems.error(
              fields,
              "Die Zeit endet, bevor sie beginnt.",
              "Teile Zeiten über Mitternacht in zwei Einträge.");
          return spans;
        }
      }
    }
    return spans;
  }

  private Optional<LocalTime> time(YamlFields fields, String key) {
    String text = fields.text(key, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(text.equals("24:00") ? LocalTime.MAX : LocalTime.parse(text));
    } catch (DateTimeParseException _) {
      problems.error(
          fields.file(),
          fields.lineOf(key),
          "„" + text + "“ ist keine Uhrzeit.",
          "Schreibe Stunden und Minuten in Anführungszeichen, zum Beispiel \"09:00\".");
      return Optional.empty();
    }
  }

  private Optional<LocalDate> closedDay(YamlNode day) {
    try {
      return Optional.of(LocalDate.parse(day.text(problems)));
    } catch (DateTimeParseException _) {
      problems.error(day, "Das ist kein Datum.", "Schreibe es wie 2026-12-24.");
      return Optional.empty();
    }
  }
}
