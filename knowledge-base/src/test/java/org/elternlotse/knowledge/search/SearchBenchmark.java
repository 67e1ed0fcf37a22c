package org.elternlotse.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.LanguageIdentifier;
import org.elternlotse.knowledge.language.Lemmas;

/// Measures loading and finding: time, memory, and whether the typical question of a topic still
/// leads to it among many others.
///
/// Arguments: content folder, number of topics (0 = the real content as it is). More topics than
/// there are become copies of real ones with every longer word replaced by an invented one.
final class SearchBenchmark {
  private static final int ROUNDS = 5;

  private SearchBenchmark() {}

  static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int wanted = Integer.parseInt(arguments[1]);
    List<String> rows = Files.readAllLines(folder.resolve("topics.tsv"));
    List<String[]> topics =
        rows.subList(1, rows.size()).stream().map(r -> r.split("\t", -1)).toList();
    long start = System.nanoTime();
    Subject subject = wanted == 0 ? real(folder) : synthetic(topics, wanted);
    System.out.printf(Locale.ROOT, "built in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    for (int round = 0; round < ROUNDS; round++) {
      measure(subject, topics);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT, "heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void measure(Subject subject, List<String[]> topics) {
    List<Long> nanos = new ArrayList<>();
    int hits = 0;
    for (String[] topic : topics) {
      String question = topic[6].split(" \\| ", -1)[2];
      long before = System.nanoTime();
      Findings findings = subject.find(question);
      nanos.add(System.nanoTime() - before);
      boolean first =
          !findings.topics().isEmpty()
              && findings.topics().getFirst().topic().value().equals(topic[0]);
      hits += first ? 1 : 0;
    }
    nanos.sort(null);
    double mean = nanos.stream().mapToLong(Long::longValue).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "p50 %.3f ms  p99 %.3f ms  %.0f a second  first fits %.1f %%%n",
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6,
        1e9 / mean,
        100.0 * hits / topics.size());
  }

  private static Subject real(Path folder) {
    KnowledgeBase knowledge = ContentAt.load(folder);
    return knowledge::find;
  }

  /// The third typical question of each topic is left out, to be asked.
  private static Subject synthetic(List<String[]> rows, int wanted) {
    Random random = new Random(42);
    List<SearchTopic> topics = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      String[] row = rows.get(i % rows.size());
      boolean copy = i >= rows.size();
      List<String> questions =
          Arrays.stream(row[6].split(" \\| ", -1))
              .limit(2)
              .map(question -> copy ? invented(question, random) : question)
              .toList();
      Topic topic =
          new Topic(
              new TopicId(copy ? "kopie-" + i : row[0]),
              row[1],
              copy ? invented(row[2], random) : row[2],
              copy ? "" : row[3],
              Topic.Kind.ANSWER,
              questions);
      topics.add(new SearchTopic(topic, row[4], questions, "", true));
    }
    Lemmas lemmas = Lemmas.load();
    Finder finder =
        new Finder(
            new IntentRecognizer(Set.of(), List.of()),
            LanguageIdentifier.load(lemmas),
            new Ranker(topics, List.of(), lemmas));
    return finder::find;
  }

  private static String invented(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      out.append(word.length() > 4 ? word(random) : word).append(' ');
    }
    return out.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append("bdfgklmnprstwz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
      word.append("nrlst".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  @FunctionalInterface
  private interface Subject {
    Findings find(String question);
  }
}
