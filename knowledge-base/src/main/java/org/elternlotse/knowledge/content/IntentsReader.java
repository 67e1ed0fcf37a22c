package org.elternlotse.knowledge.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.IntentRecognizer.Rule;
import org.elternlotse.knowledge.language.IntentRecognizer.Slot;
import org.elternlotse.knowledge.language.Words;

/// Reads `intents.yaml`; every intent but [Intent#QUESTION] must be there.
final class IntentsReader {
  private final Problems problems;

  IntentsReader(Problems problems) {
    this.problems = problems;
  }

  Optional<IntentRecognizer> read(YamlFields fields) {
    int before = problems.errorCount();
    fields.allowOnly(Set.of("fillers", "intents"), problems);
    Set<String> fillers = new HashSet<>();
    fields.texts("fillers", problems).forEach(filler -> fillers.add(fold(filler)));
    YamlFields intents =
        fields
            .required("intents", problems)
            .map(node -> node.fields(problems))
            .orElse(YamlFields.empty(fields.file(), fields.line()));
    List<Rule> rules = new ArrayList<>();
    Set<Intent> missing = EnumSet.complementOf(EnumSet.of(Intent.QUESTION));
    for (Map.Entry<String, YamlNode> entry : intents.values().entrySet()) {
      Optional<Intent> intent = intent(entry.getKey());
      if (intent.isEmpty() || !missing.remove(intent.get())) {
        problems.error(
            fields.file(),
            intents.lineOf(entry.getKey()),
            "Die Absicht „" + entry.getKey() + "“ ist unbekannt.",
            "Prüfe die Schreibweise oder lösche sie.");
      } else {
        rules.add(rule(intent.get(), entry.getValue().fields(problems)));
      }
    }
    for (Intent intent : missing) {
      problems.error(
          intents, "Die Absicht „" + key(intent) + "“ fehlt.", "Ergänze sie unter intents.");
    }
    return problems.errorCount() > before
        ? Optional.empty()
        : Optional.of(new IntentRecognizer(fillers, rules));
  }

  private Rule rule(Intent intent, YamlFields fields) {
    fields.allowOnly(Set.of("whole", "part", "unless", "max_words"), problems);
    List<List<String>> whole =
        list(fields, "whole").stream()
            .map(phrase -> Words.of(phrase).stream().map(Words::fold).distinct().toList())
            .toList();
    List<List<Slot>> part = list(fields, "part").stream().map(IntentsReader::slots).toList();
    List<Slot> unless =
        list(fields, "unless").stream().flatMap(text -> slots(text).stream()).toList();
    return new Rule(intent, whole, part, unless, maxWords(fields));
  }

  private int maxWords(YamlFields fields) {
    String text = fields.text("max_words", problems);
    if (text.matches("[1-9][0-9]?")) {
      return Integer.parseInt(text);
    }
    problems.error(
        fields.file(),
        fields.lineOf("max_words"),
        "max_words ist keine Zahl von 1 bis 99.",
        "Trage ein, bis zu wie vielen Wörtern die Regel gilt.");
    return 1;
  }

  private List<String> list(YamlFields fields, String key) {
    return fields.node(key).map(node -> node.texts(problems)).orElse(List.of());
  }

  private static List<Slot> slots(String pattern) {
    return Arrays.stream(pattern.strip().split("\\s+")).map(Slot::parse).toList();
  }

  private static String fold(String word) {
    return Words.fold(word.toLowerCase(Locale.GERMAN));
  }

  private static Optional<Intent> intent(String key) {
    return Arrays.stream(Intent.values())
        .filter(intent -> intent != Intent.QUESTION && key(intent).equals(key))
        .findFirst();
  }

  private static String key(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
