package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads one signal of a danger class.
final class SignalReader {
  private static final Set<String> KEYS =
      Set.of(
          "id", "about", "level", "card", "patterns", "unless", "softened_by", "alarms", "quiet");

  private final PatternIndexBuilder index;
  private final Problems problems;

  SignalReader(PatternIndexBuilder index, Problems problems) {
    this.index = index;
    this.problems = problems;
  }

  /// Reads one signal.
  ///
  /// @param kind the class of the file
  /// @param softenedBy what softens all signals of the file that do not say otherwise
  /// @return nothing after a problem
  Optional<Signal> read(YamlFields fields, DangerClass kind, List<Integer> softenedBy) {
    int before = problems.errorCount();
    fields.allowOnly(KEYS, problems);
    String id = fields.text("id", problems);
    Optional<DangerLevel> level = level(fields, problems);
    String card = fields.text("card", problems);
    List<PatternIndex.Pattern> patterns = new ArrayList<>();
    for (YamlNode line :
        fields.required("patterns", problems).map(YamlNode::items).orElse(List.of())) {
      pattern(line).ifPresent(patterns::add);
    }
    if (patterns.isEmpty() && problems.errorCount() == before) {
      problems.error(fields, "Das Signal hat keine Muster.", "Trage unter „patterns“ eines ein.");
    }
    List<Integer> unless = groups(fields, "unless");
    List<Integer> softened =
        fields.node("softened_by").isPresent() ? groups(fields, "softened_by") : softenedBy;
    return problems.errorCount() > before
        ? Optional.empty()
        : level.map(
            found -> new Signal(id, new Danger(kind, found, card), patterns, unless, softened));
  }

  /// The groups that a list of alternatives stands for: one, or none where the list is missing.
  List<Integer> groups(YamlFields fields, String key) {
    List<String> alternatives =
        fields.node(key).map(node -> node.texts(problems)).orElse(List.of());
    if (alternatives.isEmpty()) {
      return List.of();
    }
    try {
      return List.of(index.group(alternatives));
    } catch (IllegalArgumentException e) {
      problems.error(
          fields.file(),
          fields.lineOf(key),
          String.valueOf(e.getMessage()),
          "Berichtige die Liste „" + key + "“.");
      return List.of();
    }
  }

  private Optional<PatternIndex.Pattern> pattern(YamlNode line) {
    String text = line.text(problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(index.pattern(text));
    } catch (IllegalArgumentException e) {
      problems.error(
          line,
          "Das Muster ist so nicht lesbar: " + e.getMessage(),
          "Die Schreibweise steht am Anfang von danger/words.yaml.");
      return Optional.empty();
    }
  }

  /// The field „level“, or a problem and nothing.
  static Optional<DangerLevel> level(YamlFields fields, Problems problems) {
    String name = fields.text("level", problems);
    Optional<DangerLevel> level =
        Arrays.stream(DangerLevel.values()).filter(each -> each.key().equals(name)).findFirst();
    if (level.isEmpty() && !name.isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("level"),
          "„" + name + "“ ist keine Stufe.",
          "Erlaubt sind seconds, minutes, hours.");
    }
    return level;
  }
}
