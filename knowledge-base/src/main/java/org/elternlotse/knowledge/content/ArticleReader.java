package org.elternlotse.knowledge.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads one article file and checks it against the catalogue of topics.
final class ArticleReader {
  private static final int MIN_PHRASINGS = 12;
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "area",
          "ages",
          "kind",
          "phrasings",
          "status",
          "author",
          "reviewed_by",
          "reviewed_on",
          "review_due",
          "sources",
          "next");
  private static final List<String> AGES =
      List.of("schwanger", "0-3m", "3-12m", "1-3", "3-6", "6-12", "12-18", "eltern");

  private final Map<TopicId, Topic> topics;
  private final LocalDate today;
  private final Problems problems;
  private final ArticleSections sections;

  /// @param topics the catalogue
  /// @param today to notice pages that were seen in the future
  ArticleReader(Map<TopicId, Topic> topics, LocalDate today, Problems problems) {
    this.topics = topics;
    this.today = today;
    this.problems = problems;
    this.sections = new ArticleSections(problems);
  }

  /// The article and where its parts stand, or empty when anything was wrong.
  ///
  /// @param file path below the content folder
  Optional<LocatedArticle> read(String file, String content) {
    int before = problems.errorCount();
    Optional<ArticleText> split = ArticleText.split(content);
    if (split.isEmpty()) {
      problems.error(
          file,
          1,
          "Der Kopf zwischen zwei Zeilen „---“ fehlt.",
          "Beginne die Datei mit „---“, den Feldern und wieder „---“.");
      return Optional.empty();
    }
    ArticleText text = split.get();
    Optional<YamlNode> head =
        YamlFile.parse(file, text.frontMatterLine(), text.frontMatter(), problems);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    YamlFields fields = head.get().fields(problems);
    fields.allowOnly(KEYS, problems);
    Optional<Article> article = article(fields, text);
    return problems.errorCount() > before
        ? Optional.empty()
        : article.map(each ->
            new LocatedArticle(each, file, phrasingLines(fields), fields.lineOf("review_due")));
  }

  private Optional<Article> article(YamlFields fields, ArticleText text) {
    Optional<Topic> topic = topic(fields);
    String title = fields.text("title", problems);
    String area = fields.text("area", problems);
    Optional<Topic.Kind> kind = Checks.kind(fields.text("kind", problems));
    if (kind.isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("kind"),
          "Die Art (kind) ist unbekannt.",
          "Erlaubt sind: answer, answer+doctor, answer+human, local.");
    }
    topic.ifPresent(known -> matchCatalogue(fields, known, area, kind));
    List<String> ages = ages(fields);
    List<String> phrasings = fields.texts("phrasings", problems);
    if (!phrasings.isEmpty() && phrasings.size() < MIN_PHRASINGS) {
      problems.error(
          fields.file(),
          fields.lineOf("phrasings"),
          "Es sind nur " + phrasings.size() + " Formulierungen.",
          "Ergänze, wie Eltern noch fragen; mindestens " + MIN_PHRASINGS + " sind nötig.");
    }
    Optional<Article.Review> review = new ReviewReader(today, problems).review(fields);
    List<Article.Source> sources = new ReviewReader(today, problems).sources(fields);
    Next next = next(fields, kind);
    ArticleSections.Parts parts = sections.read(fields.file(), text, kind);
    if (topic.isEmpty() || kind.isEmpty() || review.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Article(
            topic.get().id(),
            title,
            area,
            ages,
            kind.get(),
            phrasings,
            review.get(),
            sources,
            next.topics(),
            next.person(),
            parts.shortAnswer(),
            parts.redFlags(),
            parts.more()));
  }

  private Optional<Topic> topic(YamlFields fields) {
    String id = fields.text("id", problems);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    String name = fields.file().substring(fields.file().lastIndexOf('/') + 1);
    if (!name.equals(id + ".md")) {
      problems.error(
          fields.file(),
          fields.lineOf("id"),
          "Die id „" + id + "“ passt nicht zum Dateinamen.",
          "Nenne die Datei „" + id + ".md“ oder ändere die id.");
    }
    Optional<Topic> topic = Checks.topicId(id).map(topics::get);
    if (topic.isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("id"),
          "Das Thema „" + id + "“ steht nicht in " + TopicCatalogueReader.FILE + ".",
          "Nimm eine id von dort oder ergänze dort eine Zeile.");
    }
    return topic;
  }

  private void matchCatalogue(
      YamlFields fields, Topic known, String area, Optional<Topic.Kind> kind) {
    if (!known.area().equals(area)) {
      problems.error(
          fields.file(),
          fields.lineOf("area"),
          "Der Bereich weicht von " + TopicCatalogueReader.FILE + " ab.",
          "Schreibe „" + known.area() + "“.");
    }
    if (kind.isPresent() && kind.get() != known.kind()) {
      problems.error(
          fields.file(),
          fields.lineOf("kind"),
          "Die Art (kind) weicht von " + TopicCatalogueReader.FILE + " ab.",
          "Schreibe „" + Checks.nameOf(known.kind()) + "“.");
    }
  }

  private List<String> ages(YamlFields fields) {
    List<String> ages = fields.texts("ages", problems);
    for (String age : ages) {
      if (!AGES.contains(age)) {
        problems.error(
            fields.file(),
            fields.lineOf("ages"),
            "Das Alter „" + age + "“ ist unbekannt.",
            "Erlaubt sind: " + String.join(", ", AGES) + ".");
      }
    }
    return ages;
  }

  private Next next(YamlFields fields, Optional<Topic.Kind> kind) {
    List<TopicId> next = new ArrayList<>();
    List<String> names = fields.texts("next", problems);
    for (String name : names) {
      Optional<TopicId> id = Checks.topicId(name).filter(topics::containsKey);
      if (id.isPresent()) {
        next.add(id.get());
      } else if (!name.equals("human")) {
        problems.error(
            fields.file(),
            fields.lineOf("next"),
            "Das nächste Thema „" + name + "“ gibt es nicht.",
            "Nimm ids aus " + TopicCatalogueReader.FILE + " oder „human“.");
      }
    }
    boolean person = names.contains("human");
    if (!person && kind.isPresent() && kind.get() != Topic.Kind.ANSWER) {
      problems.error(
          fields.file(),
          fields.lineOf("next"),
          "Bei dieser Art muss der Text zu einem Menschen führen.",
          "Ergänze „human“ unter next.");
    }
    return new Next(next, person);
  }

  private static List<Integer> phrasingLines(YamlFields fields) {
    return fields.node("phrasings").map(YamlNode::items).orElse(List.of()).stream()
        .map(YamlNode::line)
        .toList();
  }

  private record Next(List<TopicId> topics, boolean person) {}

  /// An article and where to point to in its file.
  ///
  /// @param phrasingLines line of each of the article's phrasings
  record LocatedArticle(
      Article article, String file, List<Integer> phrasingLines, int reviewDueLine) {
    LocatedArticle {
      phrasingLines = List.copyOf(phrasingLines);
    }
  }
}
