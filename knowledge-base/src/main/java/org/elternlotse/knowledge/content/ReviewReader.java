package org.elternlotse.knowledge.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads what stands behind a text: who answers for it and on which pages it rests.
final class ReviewReader {
  private final LocalDate today;
  private final Problems problems;

  ReviewReader(LocalDate today, Problems problems) {
    this.today = today;
    this.problems = problems;
  }

  Optional<Article.Review> review(YamlFields fields) {
    String status = fields.text("status", problems);
    String author = fields.text("author", problems);
    Optional<LocalDate> due = fields.date("review_due", problems);
    return switch (status) {
      case "draft" -> {
        for (String key : List.of("reviewed_by", "reviewed_on")) {
          if (fields.optionalText(key).isPresent()) {
            problems.error(
                fields.file(),
                fields.lineOf(key),
                "Ein Entwurf (draft) hat noch keine Prüfung.",
                "Lösche „" + key + "“, oder setze status auf reviewed.");
          }
        }
        yield due.map(date -> new Article.Review.Draft(author, date));
      }
      case "reviewed" -> {
        String by = fields.text("reviewed_by", problems);
        Optional<LocalDate> on = fields.date("reviewed_on", problems);
        on.ifPresent(date -> notInFuture(fields, "reviewed_on", date));
        yield due.flatMap(
            date -> on.map(day -> new Article.Review.Reviewed(author, by, day, date)));
      }
      default -> {
        problems.error(
            fields.file(),
            fields.lineOf("status"),
            "Der Stand (status) „" + status + "“ ist unbekannt.",
            "Erlaubt sind draft und reviewed.");
        yield Optional.empty();
      }
    };
  }

  List<Article.Source> sources(YamlFields fields) {
    Optional<YamlNode> list = fields.required("sources", problems);
    if (list.isPresent() && list.get().items().isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("sources"),
          "Es ist keine Quelle angegeben.",
          "Nenne mindestens eine Seite, auf der der Text beruht.");
    }
    List<Article.Source> sources = new ArrayList<>();
    for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
      source(item.fields(problems)).ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<Article.Source> source(YamlFields fields) {
    fields.allowOnly(Set.of("title", "publisher", "url", "seen_on"), problems);
    String title = fields.text("title", problems);
    String publisher = fields.text("publisher", problems);
    String url = fields.text("url", problems);
    if (!url.isEmpty() && !isWebAddress(url)) {
      problems.error(
          fields.file(),
          fields.lineOf("url"),
          "Das ist keine Web-Adresse.",
          "Kopiere die ganze Adresse der Seite, beginnend mit https://.");
    }
    Optional<LocalDate> seenOn = fields.date("seen_on", problems);
    seenOn.ifPresent(date -> notInFuture(fields, "seen_on", date));
    return seenOn.map(date -> new Article.Source(title, publisher, url, date));
  }

  /// Only a warning: a clock that is wrong must not take the content away.
  private void notInFuture(YamlFields fields, String key, LocalDate date) {
    if (date.isAfter(today)) {
      problems.warning(
          fields.file(),
          fields.lineOf(key),
          "„" + key + "“ liegt in der Zukunft.",
          "Trage den Tag ein, an dem es wirklich geschah.");
    }
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getHost().contains(".");
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
