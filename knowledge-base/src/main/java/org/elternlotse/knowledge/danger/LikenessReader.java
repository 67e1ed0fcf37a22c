package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads `danger/examples/*.yaml`: what danger may sound like, and what only sounds so.
final class LikenessReader {
  private static final int DANGER_ROUNDS = 10;
  private static final int CLASS_ROUNDS = 5;

  private final MessageWords cutter;
  private final Problems problems;
  private final List<Likeness.Sample> samples = new ArrayList<>();
  private final List<LinearModel.Lesson> lessons = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final Set<String> topicsOfDanger = new HashSet<>();

  LikenessReader(MessageWords cutter, Problems problems) {
    this.cutter = cutter;
    this.problems = problems;
  }

  /// Reads one file.
  ///
  /// @param cards ids of all cards
  void read(YamlFields file, Set<String> cards) {
    file.allowOnly(Set.of("class", "sets", "quiet", "topics_of_danger"), problems);
    if (file.node("sets").isPresent()) {
      Optional<DangerClass> kind = DangerReader.kind(file, problems);
      for (YamlNode set : file.node("sets").map(YamlNode::items).orElse(List.of())) {
        kind.ifPresent(known -> readSet(set.fields(problems), known, cards));
      }
    }
    for (YamlNode quiet : file.node("quiet").map(YamlNode::items).orElse(List.of())) {
      String text = quiet.text(problems);
      examples.add(new Example.MustStayQuiet(quiet, text));
      learn(text);
    }
    file.node("topics_of_danger").ifPresent(node -> topicsOfDanger.addAll(node.texts(problems)));
  }

  private void readSet(YamlFields set, DangerClass kind, Set<String> cards) {
    set.allowOnly(Set.of("level", "card", "like"), problems);
    String card = set.text("card", problems);
    if (!card.isEmpty() && !cards.contains(card)) {
      problems.error(
          set.file(),
          set.lineOf("card"),
          "Die Karte „" + card + "“ gibt es nicht.",
          "Prüfe die id oder schreibe die Karte unter „cards“.");
    }
    Optional<DangerLevel> level = SignalReader.level(set, problems);
    for (String text : set.texts("like", problems)) {
      level.ifPresent(known -> learn(text, new Danger(kind, known, card)));
    }
  }

  /// Adds an example of danger.
  void learn(String text, Danger danger) {
    int[] features = Features.of(cutter.of(text));
    samples.add(new Likeness.Sample(features, danger));
    lessons.add(new LinearModel.Lesson(features, true, 1));
  }

  /// Adds an example of no danger.
  void learn(String text) {
    lessons.add(new LinearModel.Lesson(Features.of(cutter.of(text)), false, 1));
  }

  /// What must stay quiet.
  List<Example> examples() {
    return List.copyOf(examples);
  }

  /// Learns from everything read.
  ///
  /// @param questions what parents ordinarily ask, by id of the topic; topics that are about danger
  ///   are left out
  Likeness build(Map<String, List<String>> questions) {
    questions.forEach((topic, each) -> {
      if (!topicsOfDanger.contains(topic)) {
        each.forEach(this::learn);
      }
    });
    return new Likeness(new LinearModel(lessons, DANGER_ROUNDS), classModels(), samples);
  }

  private Map<DangerClass, LinearModel> classModels() {
    Map<DangerClass, LinearModel> models = new EnumMap<>(DangerClass.class);
    for (DangerClass kind : DangerClass.values()) {
      if (samples.stream().anyMatch(sample -> sample.danger().kind() == kind)) {
        models.put(
            kind,
            new LinearModel(
                samples.stream()
                    .map(sample ->
                        new LinearModel.Lesson(
                            sample.features(), sample.danger().kind() == kind, 1))
                    .toList(),
                CLASS_ROUNDS));
      }
    }
    return models;
  }
}
