package org.elternlotse.bot.dialogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elternlotse.bot.world.RealContent;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.directory.Schedule;

/// Plays one transcript, line by line, and compares what the bot says. Lines of the parent that
/// stand directly below each other were typed in a row and are one turn.
final class Play {
  private static final Pattern PASSING = Pattern.compile("\\+(\\d+)([smhd])");

  private final Family family;
  private final List<OutboundMessage> unread = new ArrayList<>();
  private final List<OutboundMessage> seen = new ArrayList<>();
  private final StringBuilder heard = new StringBuilder();
  private boolean waiting;

  Play(Family family) {
    this.family = family;
  }

  void run(List<String> lines) throws InterruptedException {
    for (String line : lines) {
      step(line);
    }
    answer();
    nothingMore();
  }

  private void step(String line) throws InterruptedException {
    int colon = line.indexOf(':');
    String head = colon < 0 ? line : line.substring(0, colon);
    String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (line.startsWith("parent")) {
      parent(head, rest, line);
      return;
    }
    answer();
    if (line.startsWith("+")) {
      family.pass(time(line));
      return;
    }
    switch (head) {
      case "bot" -> says(rest);
      case "bot buttons" -> buttons(rest);
      case "team" -> team(rest);
      case "at" -> family.clock.set(LocalDateTime.parse(rest).atZone(Schedule.ZONE).toInstant());
      case "bot says nothing" -> nothingMore();
      case "stored" -> check(!family.known() && rest.equals("nothing"), "something is stored");
      case "a counselor takes over" -> family.counselorTakesOver();
      case "needs" -> assumeTrue(RealContent.has(rest), "waits for the content file " + rest);
      case "not a demonstration" -> family.knowledge.demo(false);
      case "the search breaks" -> family.knowledge.breakSearch(true);
      case "the search works again" -> family.knowledge.breakSearch(false);
      case "the danger check breaks" -> family.knowledge.breakCheck(true);
      case "the danger check works again" -> family.knowledge.breakCheck(false);
      default -> throw new AssertionError("no such line: " + line);
    }
  }

  private void parent(String head, String rest, String line) throws InterruptedException {
    if (!waiting) {
      nothingMore();
    }
    heard.append(line).append('\n');
    InboundContent content =
        switch (head) {
          case "parent" -> new InboundContent.Text(rest);
          case "parent edits" -> new InboundContent.Text(rest, true);
          case "parent taps" -> new InboundContent.Choice(buttonNamed(rest));
          case "parent taps an old button" -> new InboundContent.Choice(rest);
          case "parent sends" ->
              new InboundContent.Unsupported(
                  InboundContent.Kind.valueOf(rest.toUpperCase(Locale.ROOT)));
          case "parent writes in a group" -> new InboundContent.InGroup();
          case "parent leaves" -> new InboundContent.Left();
          case "parent returns" -> new InboundContent.Returned();
          default -> throw new AssertionError("no such line: " + line);
        };
    family.does(content);
    waiting = true;
  }

  private void answer() throws InterruptedException {
    if (waiting) {
      waiting = false;
      List<OutboundMessage> fresh = family.answer();
      fresh.forEach(message -> heard.append(written(message)));
      unread.addAll(fresh);
    }
  }

  private void says(String expected) {
    check(!unread.isEmpty(), "the bot is silent instead of: " + expected);
    OutboundMessage next = unread.removeFirst();
    seen.add(next);
    check(
        fits(expected, next.text()),
        "the bot says something else.\nexpected: " + expected + "\nsaid:     " + next.text());
  }

  private void buttons(String expected) {
    String there = labels(seen.getLast());
    check(fits(expected, there), "other buttons.\nexpected: " + expected + "\nthere:    " + there);
  }

  private void team(String expected) {
    String there =
        family
            .openCase()
            .map(open -> open.reason().name() + ", " + open.urgency().name())
            .orElse("nothing")
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
    check(expected.equals(there), "the team has: " + there + " instead of: " + expected);
  }

  private void nothingMore() {
    check(unread.isEmpty(), "the bot says more than the transcript");
  }

  /// The action of the newest button with this label.
  private String buttonNamed(String label) {
    for (OutboundMessage message : seen.reversed()) {
      for (Button button : message.buttons()) {
        if (button.label().equals(label)
            && button.action() instanceof Button.Action.Choose(String id)) {
          return id;
        }
      }
    }
    throw new AssertionError("no button „" + label + "“ so far\n" + heard);
  }

  private void check(boolean right, String wrong) {
    if (!right) {
      throw new AssertionError(wrong + "\n\nso far:\n" + heard);
    }
  }

  private static String labels(OutboundMessage message) {
    return message.buttons().stream().map(Button::label).collect(Collectors.joining(" · "));
  }

  private static String written(OutboundMessage message) {
    String text = "bot: " + message.text().replace("\n", "\n    ") + "\n";
    return message.buttons().isEmpty() ? text : text + "bot buttons: " + labels(message) + "\n";
  }

  /// `…` stands for anything; line breaks and spaces are all the same.
  static boolean fits(String expected, String actual) {
    String pattern =
        Pattern.compile("…")
            .splitAsStream(flat(expected))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    String open = flat(expected).endsWith("…") ? ".*" : "";
    return Pattern.compile(pattern + open, Pattern.DOTALL).matcher(flat(actual)).matches();
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll(" ?… ?", "…");
  }

  private static Duration time(String line) {
    Matcher passing = PASSING.matcher(line);
    if (!passing.matches()) {
      throw new AssertionError("no such time: " + line);
    }
    long many = Long.parseLong(passing.group(1));
    return switch (passing.group(2)) {
      case "s" -> Duration.ofSeconds(many);
      case "m" -> Duration.ofMinutes(many);
      case "h" -> Duration.ofHours(many);
      case "d" -> Duration.ofDays(many);
      default -> throw new AssertionError(line);
    };
  }
}
