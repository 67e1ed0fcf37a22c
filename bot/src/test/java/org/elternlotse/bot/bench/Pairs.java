package org.elternlotse.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Runs reference and product in turn, so that both meet the same neighbours on the machine, and
/// prints each pair and the medians.
final class Pairs {
  private final String unit;

  Pairs(String unit) {
    this.unit = unit;
  }

  /// One run of one side.
  @FunctionalInterface
  interface Run {
    double measure() throws Exception;
  }

  void run(int pairs, Run reference, Run ours) throws Exception {
    List<Double> references = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      double one = reference.measure();
      double other = ours.measure();
      references.add(one);
      own.add(other);
      ratios.add(other / one);
      print("pair " + (i + 1), one, other, other / one);
    }
    print("median", median(references), median(own), median(ratios));
  }

  private void print(String what, double reference, double ours, double ratio) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%s: reference %.1f %s, ours %.1f %s, ratio %.2f, load %s%n",
        what,
        reference,
        unit,
        ours,
        unit,
        ratio,
        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
