package org.elternlotse.bot.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.elternlotse.bot.room.StreamPlaces.Place;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.elternlotse.channel.web.Watch;
import org.elternlotse.channel.web.WebChannel;

/// The interface for programs and for our own page, described in `openapi.yaml`.
final class RoomApi {
  private final Rooms rooms;
  private final WebChannel channel;
  private final RateLimits limits;
  private final StreamPlaces places;
  private final Clock clock;

  RoomApi(Rooms rooms, WebChannel channel, RateLimits limits, StreamPlaces places, Clock clock) {
    this.rooms = rooms;
    this.channel = channel;
    this.limits = limits;
    this.places = places;
    this.clock = clock;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/rooms", this::open);
    routes.post("/api/rooms/{room}/messages", this::post);
    routes.get("/api/rooms/{room}/messages", this::read);
    routes.get("/api/rooms/{room}/events", this::stream);
  }

  private void open(Context ctx) {
    limits.roomFrom(Requests.visitor(ctx));
    Requests.body(ctx);
    json(ctx.status(201), RoomJson.room(channel.open().value()));
  }

  private void post(Context ctx) {
    Address room = Token.read(ctx.pathParam("room"));
    limits.messageFrom(Requests.visitor(ctx));
    Requests.requireType(ctx, "application/json");
    Posted posted = RoomJson.read(Requests.body(ctx));
    requireRoomToWrite(room);
    limits.messageIn(room);
    try {
      channel.receive(room, posted.id(), posted.content());
    } catch (InletClosedException e) {
      throw RoomErrors.notStored(channel.takeUnheard(room));
    }
    json(ctx.status(202), RoomJson.accepted(posted.id()));
  }

  private void read(Context ctx) {
    Address room = Token.read(ctx.pathParam("room"));
    limits.readFrom(Requests.visitor(ctx));
    long after = number(Optional.ofNullable(ctx.queryParam("after")));
    if (!rooms.exists(room)) {
      throw new Refusal(Reason.ROOM_UNKNOWN);
    }
    json(ctx, RoomJson.conversation(rooms.owner(room), rooms.after(room, after)));
  }

  /// Keeps its virtual thread until the stream ends. Blocking writes are the back-pressure: while a
  /// slow reader blocks them, its watch fills up and ends.
  private void stream(Context ctx) throws InterruptedException {
    Address room = Token.read(ctx.pathParam("room"));
    String visitor = Requests.visitor(ctx);
    limits.readFrom(visitor);
    long after = resumeAfter(ctx);
    if (!rooms.exists(room)) {
      throw new Refusal(Reason.ROOM_UNKNOWN);
    }
    try (Place _ = places.take(room, visitor);
        Watch watch = channel.watch(room)) {
      HttpServletResponse answer = ctx.res();
      answer.setContentType("text/event-stream; charset=utf-8");
      answer.setHeader("X-Accel-Buffering", "no");
      EventWriter out = new EventWriter(answer.getOutputStream());
      new RoomStream(rooms, room, after, out, clock).run(watch);
    } catch (IOException _) {
      // the reader has gone
    }
  }

  /// The danger check sits behind the inlet and must hear a parent even while nothing can be read,
  /// so only a room that is surely gone is refused.
  private void requireRoomToWrite(Address room) {
    boolean gone;
    try {
      gone = !rooms.exists(room);
    } catch (RuntimeException _) {
      gone = false;
    }
    if (gone) {
      throw new Refusal(Reason.ROOM_UNKNOWN);
    }
  }

  /// A browser that comes back knows better than the address it was first given.
  private static long resumeAfter(Context ctx) {
    String lastSeen = ctx.header("Last-Event-ID");
    return lastSeen != null && lastSeen.matches("[0-9]{1,18}")
        ? Long.parseLong(lastSeen)
        : number(Optional.ofNullable(ctx.queryParam("after")));
  }

  private static long number(Optional<String> after) {
    String value = after.orElse("0");
    if (!value.matches("[0-9]{1,18}")) {
      throw new Refusal(Reason.BAD_AFTER);
    }
    return Long.parseLong(value);
  }

  private static void json(Context ctx, ObjectNode json) {
    ctx.contentType("application/json").result(RoomJson.bytes(json));
  }
}
