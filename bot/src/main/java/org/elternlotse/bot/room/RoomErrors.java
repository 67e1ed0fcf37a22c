package org.elternlotse.bot.room;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.elternlotse.channel.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever goes wrong on the way of a request into a status and a reason, never a stack
/// trace.
final class RoomErrors {
  private static final Logger LOG = LoggerFactory.getLogger(RoomErrors.class);
  private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

  private RoomErrors() {}

  /// Nothing was stored; whoever is in danger reads the card all the same.
  static Refusal notStored(Optional<OutboundMessage> card) {
    return new Refusal(Reason.NOT_STORED, STORE_PAUSE, card);
  }

  static void add(JavalinConfig config, Clock clock) {
    config.routes.exception(Exception.class, (e, ctx) -> answer(ctx, of(e), clock.instant()));
    config.routes.exception(
        HttpResponseException.class, (e, ctx) -> answer(ctx, of(e), clock.instant()));
  }

  /// The refusal that fits a failure. What nobody expected is logged by its kind only, because the
  /// message of a foreign exception may quote what a parent wrote.
  static Refusal of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case InletClosedException _ -> notStored(Optional.empty());
      case HttpResponseException http -> new Refusal(reason(http.getStatus()));
      default -> {
        LOG.error("request failed: {} at {}", failure.getClass().getName(), place(failure));
        yield new Refusal(Reason.TROUBLE);
      }
    };
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 404 -> Reason.NOT_FOUND;
      case 405 -> Reason.METHOD_NOT_ALLOWED;
      case 413 -> Reason.BODY_TOO_LARGE;
      case 415 -> Reason.WRONG_CONTENT_TYPE;
      case 429 -> Reason.TOO_MANY;
      default -> status < 500 ? Reason.BAD_JSON : Reason.TROUBLE;
    };
  }

  private static String place(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }

  private static void answer(Context ctx, Refusal refusal, Instant now) {
    Reason reason = refusal.reason();
    ctx.status(reason.status());
    refusal.retryAfterSeconds().ifPresent(seconds -> ctx.header("Retry-After", seconds));
    if (ctx.path().startsWith("/api/")) {
      ctx.contentType("application/json").result(RoomJson.bytes(RoomJson.refusal(refusal, now)));
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(reason.message());
    }
  }
}
