package org.elternlotse.knowledge.danger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlFile;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Measures danger recognition on evaluation sets, with the definitions of their `score.py`.
/// Arguments: the folder of the sets; optionally `a`, to print what went wrong in one half of them
/// only, so that the other half stays unseen.
final class DangerReport {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final long readingSince = System.nanoTime();
  private final DangerBook book = DangerContent.book();
  private final long readingTook = System.nanoTime() - readingSince;
  private final boolean showFirstHalf;

  private DangerReport(boolean showFirstHalf) {
    this.showFirstHalf = showFirstHalf;
  }

  public static void main(String[] args) throws IOException {
    DangerReport report = new DangerReport(args.length > 1 && args[1].equals("a"));
    Path folder = Path.of(args[0]);
    List<Row> danger = rows(folder.resolve("danger.jsonl"));
    List<Row> near = rows(folder.resolve("nearmiss.jsonl"));
    List<Row> plain = new ArrayList<>(rows(folder.resolve("answers.jsonl")));
    plain.addAll(rows(folder.resolve("intents.jsonl")));
    report.figure("danger.seconds", level(danger, "seconds"), report::alarms);
    report.figure("danger.minutes", level(danger, "minutes"), report::alarms);
    report.figure("danger.hours", level(danger, "hours"), report::signals);
    report.figure(
        "danger.class",
        danger.stream().filter(report::alarms).toList(),
        row -> row.classes().contains(report.worst(row).kind().key()));
    report.figure("near misses quiet", near, row -> !report.alarms(row));
    report.figure("questions quiet", plain, row -> !report.alarms(row));
    report.figure("questions without any signal", plain, row -> !report.signals(row));
    report.culprits(near);
    report.culprits(plain);
    report.speed(danger, plain);
  }

  private record Row(String id, String text, List<String> classes, String level, String language) {
    boolean isFirstHalf() {
      return id.charAt(id.length() - 1) % 2 == 0;
    }
  }

  private static List<Row> level(List<Row> rows, String level) {
    return rows.stream().filter(row -> row.level().equals(level)).toList();
  }

  private void figure(String name, List<Row> rows, Predicate<Row> good) {
    List<Row> seen = rows.stream().filter(Row::isFirstHalf).toList();
    List<Row> unseen = rows.stream().filter(row -> !row.isFirstHalf()).toList();
    out.printf(
        Locale.ROOT,
        "%-30s %.3f (n=%d)   first half %.3f, second half %.3f%n",
        name,
        share(rows, good),
        rows.size(),
        share(seen, good),
        share(unseen, good));
    if (showFirstHalf) {
      seen.stream()
          .filter(good.negate())
          .forEach(row ->
              out.println(
                  "    "
                      + row.id()
                      + " "
                      + row.classes()
                      + " "
                      + book.assess(row.text()).dangers().stream()
                          .map(danger -> danger.kind().key() + "/" + danger.level().key())
                          .toList()
                      + book.explain(row.text())
                      + " | "
                      + row.text()));
    }
  }

  /// Which lines of signals raise false alarms, without showing a text.
  private void culprits(List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.stream()
        .filter(row -> !row.isFirstHalf() && alarms(row))
        .flatMap(row ->
            Stream.concat(
                Stream.of(row.id().replaceAll("[0-9-]+$", "") + "/" + row.language()),
                book.explain(row.text()).stream()))
        .forEach(line -> counts.merge(line, 1, Integer::sum));
    out.println("false alarms of the second half by line: " + counts);
  }

  private static double share(List<Row> rows, Predicate<Row> good) {
    return rows.isEmpty() ? 1 : (double) rows.stream().filter(good).count() / rows.size();
  }

  private boolean alarms(Row row) {
    return book.assess(row.text())
        .worst()
        .filter(danger -> danger.level().atLeast(DangerLevel.MINUTES))
        .isPresent();
  }

  private boolean signals(Row row) {
    return book.assess(row.text()).worst().isPresent();
  }

  private Danger worst(Row row) {
    return book.assess(row.text()).worst().orElseThrow();
  }

  private void speed(List<Row> danger, List<Row> plain) {
    out.printf(Locale.ROOT, "%d ms to read and learn%n", readingTook / 1_000_000);
    List<Row> all = new ArrayList<>(danger);
    all.addAll(plain);
    int rounds = 20;
    int found = 0;
    long start = 0;
    for (int round = -rounds; round < rounds; round++) {
      if (round == 0) {
        start = System.nanoTime();
      }
      for (Row row : all) {
        found += book.assess(row.text()).dangers().size();
      }
    }
    long nanos = System.nanoTime() - start;
    out.printf(
        Locale.ROOT,
        "%.1f us a message (%d signals)%n",
        nanos / 1000.0 / rounds / all.size(),
        found);
  }

  private static List<Row> rows(Path file) throws IOException {
    Problems problems = new Problems();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      YamlFields fields =
          YamlFile.parse(file.toString(), line, problems).orElseThrow().fields(problems);
      List<String> classes =
          new ArrayList<>(
              fields.node("also").map(YamlNode::items).orElse(List.of()).stream()
                  .map(item -> item.text(problems))
                  .toList());
      fields.optionalText("class").ifPresent(classes::add);
      rows.add(
          new Row(
              fields.text("id", problems),
              fields.text("text", problems),
              classes,
              fields.optionalText("level").orElse(""),
              fields.optionalText("lang").orElse("")));
    }
    return rows;
  }
}
