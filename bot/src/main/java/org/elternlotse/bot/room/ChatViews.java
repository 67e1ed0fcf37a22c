package org.elternlotse.bot.room;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.elternlotse.bot.room.ChatView.Bubble;
import org.elternlotse.bot.room.ChatView.Tap;
import org.elternlotse.channel.Button;

/// Turns a conversation into what the page prints.
final class ChatViews {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.GERMAN).withZone(ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d. MMMM", Locale.GERMAN);

  private static final String TODAY = "Heute";

  private final RoomSettings settings;
  private final String files;
  private final SecureRandom random;
  private final Clock clock;

  ChatViews(RoomSettings settings, String files, SecureRandom random, Clock clock) {
    this.settings = settings;
    this.files = files;
    this.random = random;
    this.clock = clock;
  }

  /// A page without a room: only the greeting.
  ChatView fresh(String draft, String notice) {
    Bubble greeting =
        new Bubble(
            TODAY, From.BOT.wire(), Links.in(settings.greeting().get()), List.of(), false, "");
    return view(List.of(greeting), draft, notice, false, Owner.BOT);
  }

  /// The page of a room. Right after its opening it may still be empty; then it greets.
  ChatView of(
      List<RoomMessage> messages, Owner owner, boolean pending, String draft, String notice) {
    if (messages.isEmpty()) {
      ChatView fresh = fresh(draft, notice);
      return view(fresh.bubbles(), draft, notice, pending, owner);
    }
    List<Bubble> bubbles = new ArrayList<>();
    String dayBefore = "";
    for (RoomMessage message : messages) {
      String day = day(message.at().atZone(ZONE).toLocalDate());
      bubbles.add(bubble(message, day.equals(dayBefore) ? "" : day));
      dayBefore = day;
    }
    return view(bubbles, draft, notice, pending, owner);
  }

  private ChatView view(
      List<Bubble> bubbles, String draft, String notice, boolean pending, Owner owner) {
    byte[] id = new byte[9];
    random.nextBytes(id);
    return new ChatView(
        settings.institution(),
        settings.exitUrl().toString(),
        files,
        "form-" + HexFormat.of().formatHex(id),
        bubbles,
        draft,
        notice,
        pending,
        owner.wire());
  }

  private String day(LocalDate date) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    if (date.equals(today)) {
      return TODAY;
    }
    return date.equals(today.minusDays(1)) ? "Gestern" : DAY.format(date);
  }

  private static Bubble bubble(RoomMessage message, String day) {
    boolean parent = message.from() == From.PARENT;
    return new Bubble(
        day,
        message.from().wire(),
        parent ? List.of(new ChatView.Piece(message.text(), "")) : Links.in(message.text()),
        message.buttons().stream().map(ChatViews::tap).toList(),
        message.urgent(),
        TIME.format(message.at()));
  }

  private static Tap tap(Button button) {
    return switch (button.action()) {
      case Button.Action.Choose(String actionId) -> new Tap(button.label(), actionId, "");
      case Button.Action.Call(String number) ->
          new Tap(button.label(), "", "tel:" + number.replaceAll("[^0-9+]", ""));
      case Button.Action.Open(String url) ->
          new Tap(button.label(), "", url.startsWith("https://") ? url : "");
    };
  }
}
