package org.elternlotse.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLoaderTest {
  private static final ContentLoader LOADER = new ContentLoader(ContentFolder.TODAY);
  private static final String ARTICLE = "articles/schlaf/schlaf-sicher.md";

  @TempDir Path empty;

  @Test
  void realContentIsSound() {
    LoadResult result = LOADER.load(ContentFolder.REAL);

    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    assertThat(loaded.knowledge().topic(new TopicId("schlaf-sicher"))).isPresent();
    assertThat(loaded.knowledge().article(new TopicId("schlaf-sicher"))).isPresent();
    assertThat(loaded.knowledge().institution().demo()).isTrue();
    assertThat(loaded.knowledge().wording().text(Sentence.BUTTON_MORE)).isEqualTo("Mehr dazu");
  }

  @Test
  void mistakesOfSeveralFilesAreToldTogether() {
    ContentFolder folder = ContentFolder.in(empty);
    folder.change(ARTICLE, "area: Schlaf", "area: Traum");
    folder.change("wording/de.yaml", "{topic}", "das Thema");
    folder.change("wording/de.yaml", "button-more:", "button-mehr:");
    folder.change("institution.yaml", "opens: \"09:00\"", "opens: \"9 Uhr\"");
    folder.change("paraphrases/schlaf.yaml", "schlaf-sicher:", "schlaf-sichel:");
    folder.change("intents.yaml", "\n  greeting:", "\n  gruss:");

    assertThat(folder.errors(LOADER))
        .extracting(problem -> problem.file() + " " + problem.what())
        .anyMatch(text -> text.startsWith(ARTICLE))
        .anyMatch(text -> text.contains("fehlt der Platzhalter {topic}"))
        .anyMatch(text -> text.contains("Der Satz „button-mehr“ ist unbekannt"))
        .anyMatch(text -> text.contains("„button-more“ fehlt"))
        .anyMatch(text -> text.contains("„9 Uhr“ ist keine Uhrzeit"))
        .anyMatch(text -> text.contains("„schlaf-sichel“ steht nicht in topics.tsv"))
        .anyMatch(text -> text.contains("Die Absicht „gruss“ ist unbekannt"));
  }

  @Test
  void problemsAreSortedByFileAndLine() {
    ContentFolder folder = ContentFolder.in(empty);
    folder.change(ARTICLE, "area: Schlaf", "area: Traum");
    folder.change(ARTICLE, "status: draft", "status: bald");
    folder.change("institution.yaml", "demo: true", "demo: vielleicht");

    List<ContentProblem> errors = folder.errors(LOADER);

    assertThat(errors).isSorted();
    assertThat(errors.getFirst().toString())
        .startsWith(ARTICLE + ":4: Der Bereich weicht von topics.tsv ab.");
  }

  @Test
  void samePhrasingInTwoArticlesIsAMistake() {
    ContentFolder folder = ContentFolder.in(empty);
    folder.change(ARTICLE, "phrasings:\n", "phrasings:\n  - \"gleiche Frage?\"\n");
    folder.change(
        "articles/schlaf/schlaf-durchschlafen.md",
        "phrasings:\n",
        "phrasings:\n  - \"Gleiche   frage\"\n");

    assertThat(folder.errors(LOADER))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.what()).contains("steht auch in");
          assertThat(folder.read(problem.file()).lines().toList().get(problem.line() - 1))
              .containsIgnoringCase("gleiche");
        });
  }

  @Test
  void emptyArticleFolderNeverTakesTheAnswersAway() throws Exception {
    ContentFolder folder = ContentFolder.in(empty);
    Files.move(folder.path().resolve("articles"), folder.path().resolve("entwuerfe"));

    assertThat(folder.errors(LOADER))
        .singleElement()
        .asString()
        .startsWith("articles: Der Ordner mit den Artikeln fehlt");
  }

  @Test
  void linkedFoldersAreReadAndWatched() throws Exception {
    ContentFolder folder = ContentFolder.in(empty.resolve("eins"));
    Files.move(folder.path().resolve("articles"), empty.resolve("texte"));
    Files.createSymbolicLink(folder.path().resolve("articles"), empty.resolve("texte"));
    Running running = new Running(folder);
    folder.change(ARTICLE, "title: \"", "title: \"Neu: ");

    running.watcher.runOnce();
    running.watcher.runOnce();

    assertThat(running.title()).startsWith("Neu: ");
  }

  @Test
  void filesFromWindowsEditorsAreRead() {
    ContentFolder folder = ContentFolder.in(empty);
    folder.write(ARTICLE, "\uFEFF" + folder.read(ARTICLE).replace("\n", "\r\n"));
    folder.write("institution.yaml", folder.read("institution.yaml").replace("\n", "\r\n"));

    assertThat(folder.errors(LOADER)).isEmpty();
  }

  @Test
  void fileInAnotherEncodingIsToldByName() throws Exception {
    ContentFolder folder = ContentFolder.in(empty);
    Files.writeString(folder.path().resolve(ARTICLE), "Größe", StandardCharsets.ISO_8859_1);

    assertThat(folder.errors(LOADER))
        .extracting(ContentProblem::toString)
        .anyMatch(problem -> problem.startsWith(ARTICLE + ": Die Datei ist nicht in UTF-8"));
  }

  @Test
  void secondArticleOnATopicIsAMistake() {
    ContentFolder folder = ContentFolder.in(empty);
    folder.write("articles/neu/schlaf-sicher.md", folder.read(ARTICLE));

    assertThat(folder.errors(LOADER))
        .anyMatch(
            problem -> problem.what().contains("gibt es schon articles/neu/schlaf-sicher.md"));
  }

  @Test
  void deletedFileKeepsTheOldContent() throws Exception {
    Running running = new Running(ContentFolder.in(empty));
    String before = running.title();
    Files.delete(running.folder.path().resolve("wording/de.yaml"));

    running.watcher.runOnce();
    running.watcher.runOnce();

    assertThat(running.title()).isEqualTo(before);
    assertThat(running.results)
        .singleElement()
        .satisfies(result ->
            assertThat(((LoadResult.Broken) result).errors())
                .anyMatch(problem -> problem.file().equals("wording/de.yaml")));
  }

  @Test
  void missingFileIsToldByName() throws Exception {
    ContentFolder folder = ContentFolder.in(empty);
    Files.delete(folder.path().resolve("topics.tsv"));

    assertThat(folder.errors(LOADER)).anyMatch(problem -> problem.file().equals("topics.tsv"));
  }

  @Test
  void overdueReviewIsToldOnRequestAndBreaksNothing() {
    LoadResult.Loaded loaded = (LoadResult.Loaded) LOADER.load(ContentFolder.in(empty).path());

    assertThat(loaded.overdue(LocalDate.of(2026, 11, 24))).isEmpty();
    assertThat(loaded.overdue(LocalDate.of(2036, 1, 1)))
        .isNotEmpty()
        .allMatch(problem -> problem.line() > 1);
  }

  @Test
  void changedFileTakesEffectWhileRunning() {
    Running running = new Running(ContentFolder.in(empty));
    running.folder.change(ARTICLE, "title: \"", "title: \"Neu: ");

    running.watcher.runOnce();
    running.watcher.runOnce();

    assertThat(running.title()).startsWith("Neu: ");
    assertThat(running.results).singleElement().isInstanceOf(LoadResult.Loaded.class);
  }

  @Test
  void brokenFileKeepsTheOldContentUntilItIsMended() {
    Running running = new Running(ContentFolder.in(empty));
    String before = running.title();
    running.folder.change(ARTICLE, "title: \"", "titel: \"Neu: ");

    running.watcher.runOnce();
    running.watcher.runOnce();
    running.watcher.runOnce();

    assertThat(running.title()).isEqualTo(before);
    assertThat(running.results).singleElement().isInstanceOf(LoadResult.Broken.class);

    running.folder.change(ARTICLE, "titel: \"Neu: ", "title: \"Neuer: ");
    running.watcher.runOnce();
    running.watcher.runOnce();

    assertThat(running.title()).startsWith("Neuer: ");
  }

  @Test
  void nothingIsReadWhileFilesAreStillChanging() {
    Running running = new Running(ContentFolder.in(empty));
    running.folder.write("articles/schlaf/neu.md", "halb");
    running.watcher.runOnce();
    running.folder.write("articles/schlaf/neu.md", "halb geschrieben");
    running.watcher.runOnce();

    assertThat(running.results).isEmpty();
  }

  /// A folder that is watched, and what was told about it.
  private static final class Running {
    private final ContentFolder folder;
    private final LiveKnowledgeBase live;
    private final List<LoadResult> results = new ArrayList<>();
    private final ContentWatcher watcher;

    Running(ContentFolder folder) {
      this.folder = folder;
      this.live =
          new LiveKnowledgeBase(((LoadResult.Loaded) LOADER.load(folder.path())).knowledge());
      this.watcher = new ContentWatcher(folder.path(), LOADER, live, results::add);
    }

    String title() {
      return live.article(new TopicId("schlaf-sicher")).orElseThrow().title();
    }
  }
}
