package org.elternlotse.knowledge.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.knowledge.Institution;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.Wording;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.content.ArticleReader.LocatedArticle;
import org.elternlotse.knowledge.content.TopicCatalogueReader.CatalogueEntry;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.danger.DangerBook;
import org.elternlotse.knowledge.danger.DangerReader;
import org.elternlotse.knowledge.directory.Schedule;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.LanguageIdentifier;
import org.elternlotse.knowledge.language.Lemmas;
import org.elternlotse.knowledge.language.Words;
import org.elternlotse.knowledge.search.Finder;
import org.elternlotse.knowledge.search.Ranker;
import org.elternlotse.knowledge.search.SearchTopic;

/// Reads the content folder into one [org.elternlotse.knowledge.KnowledgeBase], or reports every
/// mistake of every file at once. Thread-safe; loading takes about a second.
public final class ContentLoader {
  private final Clock clock;
  private final Lemmas lemmas;
  private final LanguageIdentifier languages;

  /// @param clock only to notice dates that lie in the future
  public ContentLoader(Clock clock) {
    this.clock = clock;
    this.lemmas = Lemmas.load();
    this.languages = LanguageIdentifier.load(lemmas);
  }

  /// Reads all files of a content folder.
  ///
  /// @param folder with `articles/`, `topics.tsv`, `wording/de.yaml` and so on
  public LoadResult load(Path folder) {
    Problems problems = new Problems();
    ContentFiles files = new ContentFiles(folder, problems);
    Map<TopicId, CatalogueEntry> catalogue =
        files
            .read(TopicCatalogueReader.FILE)
            .map(tsv -> new TopicCatalogueReader(problems).read(tsv))
            .orElse(Map.of());
    Map<TopicId, LocatedArticle> articles = articles(files, catalogue, problems);
    ParaphraseReader paraphrases = new ParaphraseReader(catalogue.keySet(), problems);
    for (Path path : files.below("paraphrases", ".yaml")) {
      files.readYaml(files.nameOf(path)).ifPresent(paraphrases::read);
    }
    List<List<String>> strangers =
        files
            .readYaml("off-topic.yaml")
            .map(fields -> new OffTopicReader(problems).read(fields))
            .orElse(List.of());
    Optional<IntentRecognizer> intents =
        files.readYaml("intents.yaml").flatMap(fields -> new IntentsReader(problems).read(fields));
    Optional<Wording> wording =
        files
            .readYaml("wording/de.yaml")
            .flatMap(fields -> new WordingReader(problems).read("de", fields));
    Optional<Institution> institution =
        files
            .readYaml("institution.yaml")
            .flatMap(fields -> new InstitutionReader(problems).read(fields));
    List<SearchTopic> search = searchTopics(catalogue, articles, paraphrases.paraphrases());
    Optional<DangerBook> dangers =
        dangers(files, ordinary(catalogue, articles, paraphrases.paraphrases()), problems);
    if (!problems.errors().isEmpty()
        || wording.isEmpty()
        || institution.isEmpty()
        || dangers.isEmpty()
        || intents.isEmpty()) {
      return new LoadResult.Broken(problems.errors(), problems.warnings());
    }
    Finder finder = new Finder(intents.get(), languages, new Ranker(search, strangers, lemmas));
    return new LoadResult.Loaded(
        knowledge(catalogue, articles, finder, dangers.get(), wording.get(), institution.get()),
        problems.warnings(),
        reviewDates(articles));
  }

  private static CuratedKnowledge knowledge(
      Map<TopicId, CatalogueEntry> catalogue,
      Map<TopicId, LocatedArticle> located,
      Finder finder,
      DangerBook dangers,
      Wording wording,
      Institution institution) {
    Map<TopicId, Topic> topics = new LinkedHashMap<>();
    Map<TopicId, Article> articles = new LinkedHashMap<>();
    catalogue.forEach((id, entry) -> topics.put(id, entry.topic()));
    located.forEach((id, each) -> articles.put(id, each.article()));
    return new CuratedKnowledge(topics, articles, finder, dangers, wording, institution);
  }

  private Optional<DangerBook> dangers(
      ContentFiles files, Map<String, List<String>> questions, Problems problems) {
    List<YamlFields> signals =
        files.below("danger", ".yaml").stream()
            .flatMap(path -> files.readYaml(files.nameOf(path)).stream())
            .toList();
    return files
        .readYaml("helplines.yaml")
        .flatMap(lines -> new DangerReader(lemmas, problems).read(signals, lines, questions));
  }

  /// What parents ordinarily ask teaches the danger check what is no danger. Paraphrases teach it
  /// only where an answer suffices: those of illness and distress lie too close to danger.
  private static Map<String, List<String>> ordinary(
      Map<TopicId, CatalogueEntry> catalogue,
      Map<TopicId, LocatedArticle> articles,
      Map<TopicId, List<String>> paraphrases) {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    catalogue.forEach((id, entry) -> {
      List<String> asked = new ArrayList<>(entry.topic().questions());
      Optional.ofNullable(articles.get(id))
          .ifPresent(each -> asked.addAll(each.article().phrasings()));
      if (entry.topic().kind() == Topic.Kind.ANSWER || entry.topic().kind() == Topic.Kind.LOCAL) {
        asked.addAll(paraphrases.getOrDefault(id, List.of()));
      }
      questions.put(id.value(), asked);
    });
    return questions;
  }

  private static List<SearchTopic> searchTopics(
      Map<TopicId, CatalogueEntry> catalogue,
      Map<TopicId, LocatedArticle> located,
      Map<TopicId, List<String>> paraphrases) {
    List<SearchTopic> topics = new ArrayList<>();
    catalogue.forEach((id, entry) ->
        topics.add(
            searchTopic(
                entry,
                Optional.ofNullable(located.get(id)).map(LocatedArticle::article),
                paraphrases.getOrDefault(id, List.of()))));
    return topics;
  }

  private static SearchTopic searchTopic(
      CatalogueEntry entry, Optional<Article> article, List<String> paraphrases) {
    List<String> phrasings = new ArrayList<>(entry.topic().questions());
    article.ifPresent(each -> phrasings.addAll(each.phrasings()));
    phrasings.addAll(paraphrases);
    String text =
        article
            .map(
                each -> each.shortAnswer() + "\n" + each.redFlags().orElse("") + "\n" + each.more())
            .orElse("");
    return new SearchTopic(entry.topic(), entry.age(), phrasings, text, article.isPresent());
  }

  private Map<TopicId, LocatedArticle> articles(
      ContentFiles files, Map<TopicId, CatalogueEntry> catalogue, Problems problems) {
    Map<TopicId, Topic> topics = new LinkedHashMap<>();
    catalogue.forEach((id, entry) -> topics.put(id, entry.topic()));
    LocalDate today = LocalDate.now(clock.withZone(Schedule.ZONE));
    ArticleReader reader = new ArticleReader(topics, today, problems);
    Map<TopicId, LocatedArticle> articles = new LinkedHashMap<>();
    List<Path> paths = files.below("articles", ".md");
    if (paths.isEmpty()) {
      problems.error(
          "articles",
          0,
          "Der Ordner mit den Artikeln fehlt oder ist leer.",
          "Lege ihn zurück, oder zeige auf den richtigen Inhaltsordner.");
    }
    for (Path path : paths) {
      String name = files.nameOf(path);
      Optional<LocatedArticle> article = files.read(path).flatMap(text -> reader.read(name, text));
      article.ifPresent(each -> {
        LocatedArticle first = articles.putIfAbsent(each.article().id(), each);
        if (first != null) {
          problems.error(
              name,
              1,
              "Zum Thema „" + each.article().id() + "“ gibt es schon " + first.file() + ".",
              "Behalte eine der beiden Dateien.");
        }
      });
    }
    samePhrasings(articles.values().stream().toList(), problems);
    return articles;
  }

  /// Two articles that answer to the same words would make finding a matter of chance.
  private static void samePhrasings(List<LocatedArticle> articles, Problems problems) {
    Map<String, LocatedArticle> seen = new HashMap<>();
    for (LocatedArticle article : articles) {
      List<String> phrasings = article.article().phrasings();
      for (int i = 0; i < phrasings.size(); i++) {
        String phrasing = phrasings.get(i);
        String folded = String.join(" ", Words.of(phrasing).stream().map(Words::fold).toList());
        LocatedArticle first = seen.putIfAbsent(folded, article);
        if (first != null) {
          problems.error(
              article.file(),
              article.phrasingLines().get(i),
              "Die Formulierung „" + phrasing + "“ steht auch in " + first.file() + ".",
              "Lösche sie in einer der beiden Dateien oder schreibe sie um.");
        }
      }
    }
  }

  private static List<LoadResult.ReviewDate> reviewDates(Map<TopicId, LocatedArticle> articles) {
    List<LoadResult.ReviewDate> dates = new ArrayList<>();
    for (LocatedArticle each : articles.values()) {
      Article article = each.article();
      dates.add(
          new LoadResult.ReviewDate(each.file(), each.reviewDueLine(), article.review().due()));
    }
    return dates;
  }
}
