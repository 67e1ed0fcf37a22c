package org.elternlotse.bot.room;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.elternlotse.channel.Address;

/// The cookies of a page without JavaScript: which room it has, and since when it may wait for an
/// answer. With JavaScript there are none.
final class RoomCookies {
  private static final Duration KEEP = Duration.ofDays(30);
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final boolean https;

  RoomCookies(boolean https) {
    this.https = https;
  }

  Optional<Address> room(Context ctx) {
    try {
      return Optional.ofNullable(ctx.cookie(name("room"))).map(Token::read);
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  void keepRoom(Context ctx, Address room) {
    set(ctx, "room", room.value(), KEEP);
  }

  void forgetRoom(Context ctx) {
    set(ctx, "room", "", Duration.ZERO);
  }

  /// When the parent last sent something, if that was a moment ago.
  Optional<Instant> waitingSince(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name("waiting")))
        .filter(value -> value.matches("[0-9]{1,15}"))
        .map(value -> Instant.ofEpochMilli(Long.parseLong(value)));
  }

  /// Rounded up, so that what came just before does not count as the answer.
  void waitSince(Context ctx, Instant sentAt) {
    set(ctx, "waiting", Long.toString(sentAt.toEpochMilli() + 1), WAIT);
  }

  private void set(Context ctx, String name, String value, Duration age) {
    ctx.res()
        .addHeader(
            "Set-Cookie",
            name(name)
                + "="
                + value
                + "; Path=/; Max-Age="
                + age.toSeconds()
                + "; HttpOnly; SameSite=Strict"
                + (https ? "; Secure" : ""));
  }

  private String name(String name) {
    return https ? "__Host-" + name : name;
  }
}
