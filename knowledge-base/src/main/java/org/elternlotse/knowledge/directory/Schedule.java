package org.elternlotse.knowledge.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Weekly opening hours in German local time (HSDS `schedule`).
///
/// @param spans opening spans of a week, sorted, those that touch on one day joined; empty = never
///   open
/// @param closedOn single days without service (public holidays)
public record Schedule(List<Span> spans, Set<LocalDate> closedOn) {
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  public static final Schedule NEVER = new Schedule(List.of(), Set.of());
  public static final Schedule ALWAYS =
      new Schedule(
          List.of(DayOfWeek.values()).stream()
              .map(day -> new Span(day, LocalTime.MIN, LocalTime.MAX))
              .toList(),
          Set.of());

  public Schedule {
    spans = joined(spans);
    closedOn = Set.copyOf(closedOn);
  }

  /// Nine to twelve and twelve to five is open until five.
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span :
        spans.stream()
            .sorted(Comparator.comparing(Span::day).thenComparing(Span::opens))
            .toList()) {
      Span last = joined.isEmpty() ? span : joined.removeLast();
      if (last.day() == span.day() && !span.opens().isAfter(last.closes())) {
        LocalTime closes = span.closes().isAfter(last.closes()) ? span.closes() : last.closes();
        joined.add(new Span(last.day(), last.opens(), closes));
      } else {
        joined.add(last);
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  /// One span on one weekday, `opens` included, `closes` not.
  public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
    public Span {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException(
            "opens at " + opens + " but closes at " + closes + "; split spans at midnight");
      }
    }
  }

  /// Until when it is open, if it is open at this instant.
  public Optional<ZonedDateTime> openUntil(Instant now) {
    ZonedDateTime local = now.atZone(ZONE);
    return spansOn(local.toLocalDate())
        .filter(span ->
            !local.toLocalTime().isBefore(span.opens())
                && local.toLocalTime().isBefore(span.closes()))
        .findFirst()
        .map(span -> local.toLocalDate().atTime(span.closes()).atZone(ZONE));
  }

  /// When it opens next, looking at most three weeks ahead; the present span does not count.
  public Optional<ZonedDateTime> opensNext(Instant now) {
    ZonedDateTime local = now.atZone(ZONE);
    for (int ahead = 0; ahead <= 21; ahead++) {
      LocalDate date = local.toLocalDate().plusDays(ahead);
      Optional<ZonedDateTime> opening =
          spansOn(date)
              .map(span -> date.atTime(span.opens()).atZone(ZONE))
              .filter(opens -> opens.isAfter(local))
              .findFirst();
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }

  private java.util.stream.Stream<Span> spansOn(LocalDate date) {
    return closedOn.contains(date)
        ? java.util.stream.Stream.empty()
        : spans.stream().filter(span -> span.day() == date.getDayOfWeek());
  }
}
