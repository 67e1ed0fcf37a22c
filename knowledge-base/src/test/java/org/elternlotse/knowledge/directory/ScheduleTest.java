package org.elternlotse.knowledge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  /// Monday 9 to 12 and 14 to 17, Tuesday 9 to 12; not on Tuesday, 1 December 2026.
  private static final Schedule DESK =
      new Schedule(
          List.of(
              span(DayOfWeek.TUESDAY, 9, 12),
              span(DayOfWeek.MONDAY, 14, 17),
              span(DayOfWeek.MONDAY, 9, 12)),
          Set.of(LocalDate.of(2026, 12, 1)));

  @Test
  void opensAtTheMinuteAndClosesBeforeIt() {
    assertThat(DESK.openUntil(at("2026-11-23T09:00"))).contains(local("2026-11-23T12:00"));
    assertThat(DESK.openUntil(at("2026-11-23T08:59"))).isEmpty();
    assertThat(DESK.openUntil(at("2026-11-23T12:00"))).isEmpty();
  }

  @Test
  void lunchBreakEndsTheSameDay() {
    assertThat(DESK.opensNext(at("2026-11-23T12:30"))).contains(local("2026-11-23T14:00"));
  }

  @Test
  void presentSpanIsNotTheNext() {
    assertThat(DESK.opensNext(at("2026-11-23T15:00"))).contains(local("2026-11-24T09:00"));
  }

  @Test
  void holidayIsSkipped() {
    assertThat(DESK.openUntil(at("2026-12-01T10:00"))).isEmpty();
    assertThat(DESK.opensNext(at("2026-11-30T18:00"))).contains(local("2026-12-07T09:00"));
  }

  @Test
  void clockChangeKeepsLocalTime() {
    assertThat(DESK.opensNext(Instant.parse("2026-10-24T22:30:00Z")))
        .contains(local("2026-10-26T09:00"));
    assertThat(DESK.opensNext(Instant.parse("2026-10-24T22:30:00Z")).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
  }

  @Test
  void spansThatTouchAreOneSpan() {
    Schedule split =
        new Schedule(
            List.of(
                span(DayOfWeek.MONDAY, 12, 17),
                span(DayOfWeek.MONDAY, 9, 12),
                span(DayOfWeek.MONDAY, 10, 11),
                span(DayOfWeek.TUESDAY, 9, 12)),
            Set.of());

    assertThat(split.openUntil(at("2026-11-23T10:30"))).contains(local("2026-11-23T17:00"));
    assertThat(split.opensNext(at("2026-11-23T10:30"))).contains(local("2026-11-24T09:00"));
  }

  @Test
  void hourThatSpringSkipsDoesNotShortenTheDay() {
    Schedule nights = new Schedule(List.of(span(DayOfWeek.SUNDAY, 1, 4)), Set.of());

    // On 29 March 2026 the clock goes from 2:00 to 3:00.
    assertThat(nights.openUntil(Instant.parse("2026-03-29T00:59:59Z")).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
    assertThat(nights.openUntil(Instant.parse("2026-03-29T02:00:00Z"))).isEmpty();
  }

  @Test
  void hourThatAutumnRepeatsIsOpenTwice() {
    Schedule nights = new Schedule(List.of(span(DayOfWeek.SUNDAY, 2, 3)), Set.of());

    // On 25 October 2026 the clock goes from 3:00 back to 2:00.
    assertThat(nights.openUntil(Instant.parse("2026-10-25T00:30:00Z"))).isPresent();
    assertThat(nights.openUntil(Instant.parse("2026-10-25T01:30:00Z"))).isPresent();
    assertThat(nights.openUntil(Instant.parse("2026-10-25T02:00:00Z"))).isEmpty();
  }

  @Test
  void spanOverMidnightIsRefused() {
    assertThatThrownBy(() -> span(DayOfWeek.MONDAY, 22, 6)).hasMessageContaining("midnight");
  }

  @Test
  void threeWeeksOfHolidaysAreNotPromised() {
    Set<LocalDate> closed =
        LocalDate.of(2026, 11, 23)
            .datesUntil(LocalDate.of(2026, 12, 31))
            .collect(java.util.stream.Collectors.toSet());
    Schedule desk = new Schedule(List.of(span(DayOfWeek.MONDAY, 9, 12)), closed);

    assertThat(desk.opensNext(at("2026-11-23T08:00"))).isEmpty();
  }

  @Test
  void alwaysIsOpenAtAnyHour() {
    assertThat(Schedule.ALWAYS.openUntil(at("2026-11-22T03:00"))).isPresent();
    assertThat(Schedule.NEVER.opensNext(at("2026-11-22T03:00"))).isEmpty();
  }

  private static Schedule.Span span(DayOfWeek day, int opens, int closes) {
    return new Schedule.Span(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }

  private static Instant at(String local) {
    return local(local).toInstant();
  }

  private static ZonedDateTime local(String local) {
    return java.time.LocalDateTime.parse(local).atZone(Schedule.ZONE);
  }
}
