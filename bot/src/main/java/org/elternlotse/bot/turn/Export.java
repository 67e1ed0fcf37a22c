package org.elternlotse.bot.turn;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoredConversation;
import org.elternlotse.bot.store.Transcript.Line;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.directory.Schedule;

/// `/auskunft`: everything that is kept of a parent, as messages.
final class Export {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d.M. H:mm", Locale.GERMANY);
  private static final int MOST_LINES = 200;
  private static final int LONGEST_MESSAGE = 3500;

  private final Composer composer;

  Export(Composer composer) {
    this.composer = composer;
  }

  List<OutboundMessage> of(Store.Books books, StoredConversation conversation) {
    List<Line> lines = books.transcript().after(conversation.id(), 0, MOST_LINES);
    boolean openCase = books.cases().openFor(conversation.id()).isPresent();
    List<OutboundMessage> messages = new ArrayList<>();
    messages.add(
        new OutboundMessage(
            composer.say(
                Sentence.EXPORT,
                "pseudonym",
                conversation.id().value(),
                "since",
                time(conversation.createdAt()),
                "channel",
                conversation.channel().value(),
                "count",
                String.valueOf(lines.size()),
                "case",
                composer.say(openCase ? Sentence.EXPORT_CASE_OPEN : Sentence.EXPORT_CASE_NONE))));
    StringBuilder page = new StringBuilder();
    for (Line line : lines) {
      String text = text(line);
      if (page.length() + text.length() > LONGEST_MESSAGE && !page.isEmpty()) {
        messages.add(new OutboundMessage(page.toString()));
        page.setLength(0);
      }
      page.append(page.isEmpty() ? "" : "\n").append(text, 0, Math.min(text.length(), 4000));
    }
    if (!page.isEmpty()) {
      messages.add(new OutboundMessage(page.toString()));
    }
    return messages;
  }

  private String text(Line line) {
    return switch (line) {
      case Line.FromParent(long _, Instant at, String _, InboundContent content) ->
          line(at, Sentence.EXPORT_PARENT, composer.spoken(content).orElse("…"));
      case Line.FromBot(long _, Instant at, OutboundMessage message) ->
          line(at, Sentence.EXPORT_BOT, message.text());
    };
  }

  private String line(Instant at, Sentence who, String text) {
    return composer.say(
        Sentence.EXPORT_LINE, "time", time(at), "who", composer.say(who), "text", text);
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(Schedule.ZONE));
  }
}
