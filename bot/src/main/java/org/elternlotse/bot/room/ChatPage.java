package org.elternlotse.bot.room;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.web.Signal;
import org.elternlotse.channel.web.Watch;
import org.elternlotse.channel.web.WebChannel;

/// The page itself, and the plain form it is without JavaScript: post, wait a moment for the
/// answer, show the conversation.
final class ChatPage {
  /// How long a form waits for its answer before the page is shown without.
  private static final Duration ANSWER = Duration.ofSeconds(4);

  /// An answer often has a second part close behind.
  private static final Duration SECOND_PART = Duration.ofMillis(300);

  /// In a new room the first thing that comes is the greeting, and the answer some time later.
  private static final Duration AFTER_GREETING = Duration.ofSeconds(2);

  private static final String DELETED = "Das Gespräch wurde gelöscht. Schreib, um neu anzufangen.";

  private static final String PAGES = "org.elternlotse.bot.pages";

  private final Rooms rooms;
  private final WebChannel channel;
  private final RateLimits limits;
  private final ChatViews views;
  private final RoomCookies cookies;
  private final Clock clock;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ChatPage.class.getClassLoader(), PAGES);

  ChatPage(
      Rooms rooms,
      WebChannel channel,
      RateLimits limits,
      ChatViews views,
      RoomCookies cookies,
      Clock clock) {
    this.rooms = rooms;
    this.channel = channel;
    this.limits = limits;
    this.views = views;
    this.cookies = cookies;
    this.clock = clock;
  }

  void add(RoutesConfig routes) {
    routes.get("/", this::show);
    routes.post("/chat", this::post);
  }

  private void show(Context ctx) {
    render(ctx, "", "");
  }

  private void post(Context ctx) throws InterruptedException {
    String draft = "";
    try {
      limits.messageFrom(Requests.visitor(ctx));
      Requests.requireType(ctx, "application/x-www-form-urlencoded");
      Map<String, String> form = Requests.form(ctx);
      draft = form.getOrDefault("text", "");
      Posted posted = posted(form);
      Optional<Address> known = cookies.room(ctx).filter(this::mayExist);
      Address room = known.isPresent() ? known.get() : open(ctx);
      limits.messageIn(room);
      try (Watch watch = channel.watch(room)) {
        cookies.waitSince(ctx, clock.instant());
        receive(room, posted, watch);
        awaitAnswer(watch, known.isPresent() ? SECOND_PART : AFTER_GREETING);
      }
      ctx.status(303).header("Location", "/");
    } catch (RuntimeException e) {
      Refusal refusal = RoomErrors.of(e);
      refusal.retryAfterSeconds().ifPresent(seconds -> ctx.header("Retry-After", seconds));
      String reason = refusal.reason().message();
      String notice = refusal.card().map(card -> card.text() + "\n\n" + reason).orElse(reason);
      render(ctx.status(refusal.reason().status()), draft, notice);
    }
  }

  /// @throws Refusal with the danger card, if there is one, when nothing can be stored
  private void receive(Address room, Posted posted, Watch watch) throws InterruptedException {
    try {
      channel.receive(room, posted.id(), posted.content());
    } catch (InletClosedException e) {
      Optional<OutboundMessage> card = Optional.empty();
      while (watch.next(Duration.ZERO).orElse(null) instanceof Signal.Sent(var message)) {
        card = Optional.of(message);
      }
      throw RoomErrors.notStored(card);
    }
  }

  /// The id covers the content, so that going back and writing something else is no duplicate.
  private static Posted posted(Map<String, String> form) {
    String choice = form.getOrDefault("choice", "");
    String text = form.getOrDefault("text", "");
    CRC32 sum = new CRC32();
    sum.update((choice + "\n" + text).getBytes(StandardCharsets.UTF_8));
    String id =
        form.getOrDefault("id", "") + "." + HexFormat.of().toHexDigits((int) sum.getValue());
    return choice.isEmpty() ? Posted.text(id, text) : Posted.choice(id, choice);
  }

  private Address open(Context ctx) {
    limits.roomFrom(Requests.visitor(ctx));
    Address room;
    try {
      room = channel.open();
    } catch (InletClosedException _) {
      // The danger check sits behind the inlet and must hear also those who cannot get a room.
      room = channel.draw();
    }
    cookies.keepRoom(ctx, room);
    return room;
  }

  private boolean mayExist(Address room) {
    try {
      return rooms.exists(room);
    } catch (RuntimeException _) {
      return true;
    }
  }

  private static void awaitAnswer(Watch watch, Duration more) throws InterruptedException {
    long end = System.nanoTime() + ANSWER.toNanos();
    long left = ANSWER.toNanos();
    while (left > 0) {
      Optional<Signal> signal = watch.next(Duration.ofNanos(left));
      if (signal.isEmpty() || signal.get() instanceof Signal.Over) {
        return;
      }
      if (signal.get() instanceof Signal.Sent) {
        end = Math.min(end, System.nanoTime() + more.toNanos());
      }
      left = end - System.nanoTime();
    }
  }

  private void render(Context ctx, String draft, String notice) {
    StringOutput page = new StringOutput();
    engine.render("chat.jte", view(ctx, draft, notice), page);
    ctx.html(page.toString());
  }

  private ChatView view(Context ctx, String draft, String notice) {
    Optional<Address> room = cookies.room(ctx);
    if (room.isEmpty()) {
      return views.fresh(draft, notice);
    }
    try {
      if (!rooms.exists(room.get())) {
        cookies.forgetRoom(ctx);
        return views.fresh(draft, notice.isEmpty() ? DELETED : notice);
      }
      List<RoomMessage> messages = all(room.get());
      boolean pending =
          cookies.waitingSince(ctx).filter(since -> unanswered(messages, since)).isPresent();
      return views.of(messages, rooms.owner(room.get()), pending, draft, notice);
    } catch (RuntimeException e) {
      // The page must come up, with the emergency number, when nothing else works.
      return views.fresh(draft, notice.isEmpty() ? RoomErrors.of(e).reason().message() : notice);
    }
  }

  private List<RoomMessage> all(Address room) {
    List<RoomMessage> all = new ArrayList<>(rooms.after(room, 0));
    for (int size = all.size(); size == Rooms.PAGE; ) {
      List<RoomMessage> more = rooms.after(room, all.getLast().n());
      all.addAll(more);
      size = more.size();
    }
    return all;
  }

  private static boolean unanswered(List<RoomMessage> messages, Instant since) {
    return messages.stream()
        .noneMatch(message -> message.from() != From.PARENT && message.at().isAfter(since));
  }
}
