package org.elternlotse.knowledge.danger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.elternlotse.knowledge.language.Lemmas;

/// The content files that parents really meet, read for tests.
final class DangerContent {
  private static final Path FOLDER =
      Path.of(System.getProperty("elternlotse.root", ".."), "knowledge-base", "content");

  private DangerContent() {}

  /// The book that the files make.
  ///
  /// @throws IllegalStateException listing every mistake
  static DangerBook book() {
    Problems problems = new Problems();
    Optional<DangerBook> book =
        new DangerReader(Lemmas.load(), problems)
            .read(files(problems), file("helplines.yaml", problems), questions());
    return book.orElseThrow(() ->
        new IllegalStateException(
            String.join("\n", problems.errors().stream().map(Object::toString).toList())));
  }

  /// What parents ordinarily ask: the typical questions of all topics, the phrasings of articles,
  /// and paraphrases where an answer suffices, as the loader gathers them.
  static Map<String, List<String>> questions() {
    Map<String, List<String>> questions = new HashMap<>();
    Set<String> answerSuffices = new HashSet<>();
    text("topics.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(cells -> {
          questions.put(cells[0], new ArrayList<>(List.of(cells[6].split(" \\| ", -1))));
          if (cells[5].equals("answer") || cells[5].equals("local")) {
            answerSuffices.add(cells[0]);
          }
        });
    Problems problems = new Problems();
    for (Path article : below("articles", ".md")) {
      String frontMatter = text(FOLDER.relativize(article).toString()).split("---\n", -1)[1];
      YamlFields fields =
          YamlFile.parse(article.toString(), frontMatter, problems).orElseThrow().fields(problems);
      questions
          .getOrDefault(fields.text("id", problems), new ArrayList<>())
          .addAll(fields.texts("phrasings", problems));
    }
    for (Path paraphrases : below("paraphrases", ".yaml")) {
      YamlFields fields = file(FOLDER.relativize(paraphrases).toString(), problems);
      fields
          .values()
          .forEach((topic, texts) -> {
            if (answerSuffices.contains(topic)) {
              questions.getOrDefault(topic, new ArrayList<>()).addAll(texts.texts(problems));
            }
          });
    }
    return questions;
  }

  static List<YamlFields> files(Problems problems) {
    return below("danger", ".yaml").stream()
        .map(path -> file(FOLDER.relativize(path).toString(), problems))
        .toList();
  }

  private static List<Path> below(String folder, String ending) {
    try (Stream<Path> paths = Files.walk(FOLDER.resolve(folder))) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static YamlFields file(String name, Problems problems) {
    return YamlFile.parse(name, text(name), problems)
        .orElseThrow(() -> new IllegalStateException(problems.errors().toString()))
        .fields(problems);
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
