package org.elternlotse.bot.turn;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.elternlotse.bot.conversation.Choice;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.article.Article;

/// Articles as messages: the short answer, the longer text, the sources.
final class ArticleTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d.M.yyyy", Locale.GERMANY);

  private final KnowledgeBase knowledge;

  ArticleTexts(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /// Red flags stand with the short answer: nobody should have to tap for them.
  Optional<OutboundMessage> shortAnswer(TopicId topic) {
    return knowledge
        .article(topic)
        .map(article -> {
          List<String> parts = new ArrayList<>();
          parts.add(plain(article.shortAnswer()));
          article
              .redFlags()
              .ifPresent(flags -> parts.add(say(Sentence.HEADING_DOCTOR) + ":\n" + plain(flags)));
          if (article.review() instanceof Article.Review.Draft) {
            parts.add(say(Sentence.ANSWER_DRAFT));
          }
          return new OutboundMessage(
              String.join("\n\n", parts),
              List.of(
                  button(Sentence.BUTTON_MORE, new Choice.More(topic)),
                  button(Sentence.BUTTON_HELPED, new Choice.Helped(topic)),
                  button(Sentence.BUTTON_NO_FIT, new Choice.NoFit(topic)),
                  button(Sentence.BUTTON_PERSON, new Choice.Person())));
        });
  }

  Optional<OutboundMessage> longer(TopicId topic) {
    return knowledge
        .article(topic)
        .map(article -> {
          String text = plain(article.more());
          List<Button> buttons = new ArrayList<>();
          buttons.add(button(Sentence.BUTTON_SOURCES, new Choice.Sources(topic)));
          List<Article> next =
              article.next().stream()
                  .flatMap(id -> knowledge.article(id).stream())
                  .limit(3)
                  .toList();
          if (!next.isEmpty()) {
            text += "\n\n" + say(Sentence.WHAT_NEXT);
            for (Article each : next) {
              buttons.add(Button.choose(fit(each.title()), new Choice.PickTopic(each.id()).id()));
            }
          }
          buttons.add(button(Sentence.BUTTON_PERSON, new Choice.Person()));
          return new OutboundMessage(text, buttons);
        });
  }

  Optional<OutboundMessage> sources(TopicId topic) {
    return knowledge
        .article(topic)
        .map(article -> {
          StringBuilder text = new StringBuilder();
          text.append(review(article.review())).append("\n\n").append(say(Sentence.SOURCES));
          for (Article.Source source : article.sources()) {
            String line =
                say(
                    Sentence.SOURCE_LINE,
                    "title",
                    source.title(),
                    "publisher",
                    source.publisher(),
                    "date",
                    DAY.format(source.seenOn()),
                    "url",
                    source.url());
            if (text.length() + line.length() < 4000) {
              text.append('\n').append(line);
            }
          }
          return new OutboundMessage(
              text.toString(), List.of(button(Sentence.BUTTON_PERSON, new Choice.Person())));
        });
  }

  private String review(Article.Review review) {
    return switch (review) {
      case Article.Review.Draft(String author, var _) ->
          say(Sentence.REVIEW_DRAFT, "author", author);
      case Article.Review.Reviewed(String _, String by, var on, var _) ->
          say(Sentence.REVIEW_DONE, "by", by, "date", DAY.format(on));
    };
  }

  private Button button(Sentence label, Choice choice) {
    return Button.choose(say(label), choice.id());
  }

  private String say(Sentence sentence, String... values) {
    return knowledge.wording().text(sentence, values);
  }

  /// List marks as messengers show them.
  private static String plain(String text) {
    return text.strip().replaceAll("(?m)^- ", "• ");
  }

  /// A title cut to what a button holds.
  static String fit(String label) {
    if (label.length() <= 40) {
      return label;
    }
    int space = label.lastIndexOf(' ', 39);
    return label.substring(0, space < 20 ? 39 : space).replaceFirst("[\\s,:(–-]+$", "") + "…";
  }
}
