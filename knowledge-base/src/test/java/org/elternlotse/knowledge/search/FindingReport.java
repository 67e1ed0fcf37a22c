package org.elternlotse.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.KnowledgeBase;

/// Measures finding on question sets: JSON lines with `text`, `lang`, `expect` and `topics`.
///
/// Arguments: content folder, then one or more files. Prints figures only, no texts.
final class FindingReport {
  private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TOPICS = Pattern.compile("\"topics\": \\[([^\\]]*)]");

  private final Map<String, int[]> figures = new TreeMap<>();

  private FindingReport() {}

  static void main(String[] arguments) throws IOException {
    KnowledgeBase knowledge = ContentAt.load(Path.of(arguments[0]));
    FindingReport report = new FindingReport();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      for (String line : Files.readAllLines(Path.of(file))) {
        report.add(line, knowledge);
      }
    }
    report.print();
  }

  private void add(String line, KnowledgeBase knowledge) {
    Findings findings = knowledge.find(text(line));
    String kind = field(line, "expect") + "." + field(line, "lang");
    List<String> fitting = topics(line);
    if (fitting.isEmpty()) {
      count(kind + " " + findings.intent() + " " + findings.confidence(), true);
      return;
    }
    List<String> found = findings.topics().stream().map(each -> each.topic().value()).toList();
    boolean first = !found.isEmpty() && fitting.contains(found.getFirst());
    boolean sure = findings.confidence() == Confidence.SURE;
    count(kind + " first fits", first);
    count(kind + " one of three fits", found.stream().limit(3).anyMatch(fitting::contains));
    count(kind + " sure and fits", sure && first);
    count(kind + " sure and wrong", sure && !first);
    count(kind + " language told", findings.language().equals(field(line, "lang")));
  }

  private void count(String name, boolean hit) {
    int[] figure = figures.computeIfAbsent(name, _ -> new int[2]);
    figure[0] += hit ? 1 : 0;
    figure[1]++;
  }

  private void print() {
    figures.forEach((name, figure) ->
        System.out.printf(
            Locale.ROOT,
            "%-44s %5.1f %%  (%d of %d)%n",
            name,
            100.0 * figure[0] / figure[1],
            figure[0],
            figure[1]));
  }

  private static String text(String line) {
    Matcher matcher = TEXT.matcher(line);
    return matcher.find() ? matcher.group(1).replace("\\\"", "\"").replace("\\n", "\n") : "";
  }

  private static String field(String line, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(line);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static List<String> topics(String line) {
    List<String> topics = new ArrayList<>();
    Matcher matcher = TOPICS.matcher(line);
    if (matcher.find() && !matcher.group(1).isBlank()) {
      for (String topic : matcher.group(1).split(",", -1)) {
        topics.add(topic.replaceAll("[\" ]", ""));
      }
    }
    return topics;
  }
}
