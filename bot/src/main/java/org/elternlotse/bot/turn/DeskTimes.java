package org.elternlotse.bot.turn;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.elternlotse.knowledge.directory.Schedule;

/// Desk hours as a parent reads them: open until, closed until, or unknown.
record DeskTimes(Optional<String> openUntil, Optional<String> opensNext) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.GERMANY);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("'am' EEEE, d.M., 'um' H:mm", Locale.GERMANY);
  private static final DateTimeFormatter TODAY =
      DateTimeFormatter.ofPattern("'heute um' H:mm", Locale.GERMANY);

  static DeskTimes at(Schedule hours, Instant now) {
    return new DeskTimes(
        hours.openUntil(now).map(TIME::format),
        hours.opensNext(now).map(opens -> format(opens, now)));
  }

  private static String format(ZonedDateTime opens, Instant now) {
    boolean today = opens.toLocalDate().equals(now.atZone(Schedule.ZONE).toLocalDate());
    return (today ? TODAY : DAY_AND_TIME).format(opens);
  }

  String say(
      Function<String, String> open, Function<String, String> closed, Supplier<String> unknown) {
    return openUntil.map(open).or(() -> opensNext.map(closed)).orElseGet(unknown);
  }
}
