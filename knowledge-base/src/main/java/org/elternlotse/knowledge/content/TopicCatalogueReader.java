package org.elternlotse.knowledge.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.content.yaml.Problems;

/// Reads `topics.tsv`: one topic a line, columns in any order, named in the first line.
final class TopicCatalogueReader {
  static final String FILE = "topics.tsv";
  private static final List<String> COLUMNS =
      List.of("id", "area", "title_de", "scope_de", "age", "kind", "typical_questions");

  private final Problems problems;

  TopicCatalogueReader(Problems problems) {
    this.problems = problems;
  }

  Map<TopicId, CatalogueEntry> read(String tsv) {
    List<String> lines = tsv.lines().toList();
    Map<TopicId, CatalogueEntry> topics = new LinkedHashMap<>();
    List<String> head = lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split("\t"));
    if (!head.containsAll(COLUMNS)) {
      problems.error(
          FILE,
          1,
          "Die erste Zeile nennt nicht alle Spalten.",
          "Sie muss, durch Tabulatoren getrennt, enthalten: " + String.join(", ", COLUMNS) + ".");
      return topics;
    }
    for (int i = 1; i < lines.size(); i++) {
      int line = i + 1;
      if (lines.get(i).isBlank()) {
        continue;
      }
      readLine(head, lines.get(i), line)
          .ifPresent(entry -> {
            if (topics.putIfAbsent(entry.topic().id(), entry) != null) {
              problems.error(
                  FILE,
                  line,
                  "Das Thema „" + entry.topic().id() + "“ steht schon weiter oben.",
                  "Lösche eine der beiden Zeilen oder gib ihr eine eigene id.");
            }
          });
    }
    return topics;
  }

  private Optional<CatalogueEntry> readLine(List<String> head, String text, int line) {
    String[] cells = text.split("\t", -1);
    if (cells.length != head.size()) {
      problems.error(
          FILE,
          line,
          "Die Zeile hat " + cells.length + " statt " + head.size() + " Spalten.",
          "Trenne die Spalten mit genau einem Tabulator.");
      return Optional.empty();
    }
    List<String> row = new ArrayList<>();
    COLUMNS.forEach(column -> row.add(cells[head.indexOf(column)].strip()));
    Optional<TopicId> id = Checks.topicId(row.get(0));
    Optional<Topic.Kind> kind = Checks.kind(row.get(5));
    List<String> questions =
        Arrays.stream(row.get(6).split("\\|"))
            .map(String::strip)
            .filter(question -> !question.isEmpty())
            .toList();
    if (id.isEmpty()) {
      problems.error(
          FILE,
          line,
          "„" + row.get(0) + "“ ist keine id.",
          "Erlaubt sind 3 bis 48 Kleinbuchstaben, Ziffern und Bindestriche.");
    }
    if (kind.isEmpty()) {
      problems.error(
          FILE,
          line,
          "Die Art „" + row.get(5) + "“ ist unbekannt.",
          "Erlaubt sind: answer, answer+doctor, answer+human, local.");
    }
    if (row.get(1).isEmpty() || row.get(2).isEmpty() || row.get(3).isEmpty()) {
      problems.error(
          FILE, line, "Bereich, Titel oder Abgrenzung fehlt.", "Fülle area, title_de, scope_de.");
    }
    if (questions.isEmpty()) {
      problems.error(
          FILE, line, "Es fehlen typische Fragen.", "Trage mindestens eine ein, getrennt durch |.");
    }
    if (id.isEmpty() || kind.isEmpty() || questions.isEmpty()) {
      return Optional.empty();
    }
    Topic topic = new Topic(id.get(), row.get(1), row.get(2), row.get(3), kind.get(), questions);
    return Optional.of(new CatalogueEntry(topic, row.get(4)));
  }

  /// A topic and the age it is about, as in the catalogue: `0-3m`, `1-6`, `schwanger`, `eltern`.
  record CatalogueEntry(Topic topic, String age) {}
}
