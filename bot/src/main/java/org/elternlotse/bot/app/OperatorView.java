package org.elternlotse.bot.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.bot.delivery.Delivery;
import org.elternlotse.bot.store.Cases;
import org.elternlotse.bot.store.DeadLetters;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.elternlotse.knowledge.directory.Schedule;

/// What the operator's page shows; texts are ready to print, none comes from a parent.
///
/// @param trouble sentences of what needs somebody now; empty = all is well
public record OperatorView(
    List<String> trouble,
    List<Line> channels,
    List<Letter> letters,
    List<Case> cases,
    int backlog) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d.M.yyyy H:mm", Locale.GERMANY);

  public OperatorView {
    trouble = List.copyOf(trouble);
    channels = List.copyOf(channels);
    letters = List.copyOf(letters);
    cases = List.copyOf(cases);
  }

  /// A name and what is to be said of it.
  public record Line(String name, String text, boolean good) {}

  /// A dead letter.
  ///
  /// @param kind as in addresses: `unsent`
  public record Letter(
      String kind, long id, String what, String channel, String reason, int tries, String at) {
    /// Only what could not be sent can be tried again.
    public boolean canRetry() {
      return kind.equals("unsent");
    }
  }

  /// An open request for a person.
  public record Case(String id, String urgency, String reason, String pseudonym, String since) {}

  static OperatorView of(
      Store store,
      Delivery delivery,
      List<ContentProblem> problems,
      Map<String, ChannelHealth> health,
      Instant now) {
    List<String> trouble = new ArrayList<>();
    List<Letter> letters = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    try {
      store.read(books -> {
        books.deadLetters().open().forEach(letter -> letters.add(letter(letter)));
        books.cases().open().forEach(open -> cases.add(open(open)));
        return true;
      });
    } catch (StoreException _) {
      trouble.add("Die Datenbank ist nicht lesbar.");
    }
    if (!store.healthy()) {
      trouble.add(
          "Die Datenbank nimmt nichts an. Ist die Platte voll? Nachrichten werden abgewiesen und"
              + " später neu zugestellt; Notfallkarten gehen trotzdem hinaus.");
    }
    problems.forEach(problem -> trouble.add("Inhalte: " + problem));
    List<Line> lines = new ArrayList<>();
    health.forEach((name, state) -> lines.add(channel(name, state)));
    return new OperatorView(trouble, lines, letters, cases, delivery.backlog());
  }

  private static Line channel(String name, ChannelHealth health) {
    String state =
        switch (health.state()) {
          case CONNECTED -> "verbunden";
          case CONNECTING -> "verbindet sich";
          case NEEDS_OPERATOR -> "braucht dich";
        };
    String advice = health.advice().map(text -> ": " + text).orElse("");
    return new Line(
        name,
        state + " seit " + time(health.since()) + advice,
        health.state() == ChannelHealth.State.CONNECTED);
  }

  private static Letter letter(DeadLetters.DeadLetter letter) {
    String what =
        switch (letter.kind()) {
          case UNREADABLE -> "Nicht lesbar";
          case UNANSWERED -> "Nicht beantwortet";
          case UNSENT -> "Nicht gesendet";
        };
    return new Letter(
        letter.kind().name().toLowerCase(Locale.ROOT),
        letter.id(),
        what,
        letter.channel(),
        letter.reason(),
        letter.tries(),
        time(letter.at()));
  }

  private static Case open(Cases.Case open) {
    return new Case(
        open.id(),
        urgency(open.urgency()),
        reason(open.reason()),
        open.conversation().value(),
        time(open.openedAt()));
  }

  private static String urgency(Urgency urgency) {
    return switch (urgency) {
      case SECONDS -> "sofort";
      case MINUTES -> "in Minuten";
      case HOURS -> "heute";
      case ORDINARY -> "normal";
    };
  }

  private static String reason(HandoffReason reason) {
    return switch (reason) {
      case PARENT_ASKED -> "möchte mit einem Menschen sprechen";
      case DANGER -> "Hinweis auf Gefahr";
      case NOTHING_FOUND -> "kein passender Text";
      case CHECK_FAILED -> "Gefahrenprüfung gescheitert";
      case TURN_FAILED -> "Antwort gescheitert";
    };
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(Schedule.ZONE));
  }
}
