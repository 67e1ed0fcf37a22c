package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.elternlotse.testkit.SentMessage;

/// Compares what a messenger received in one chat with what the bot decided to say there.
final class Deliveries {
  private Deliveries() {}

  private record Run(String text, int times, long from, long to) {}

  /// Same order, nothing missing, and twice only across an instant at which the process died.
  ///
  /// @param deaths by `System.nanoTime`
  /// @return how many came twice
  static int check(List<SentMessage> sent, List<String> decided, List<Long> deaths) {
    List<Run> got = new ArrayList<>();
    for (SentMessage message : sent) {
      add(got, message.text(), message.nanos());
    }
    List<Run> meant = new ArrayList<>();
    decided.forEach(text -> add(meant, text, 0));
    assertThat(got.stream().map(Run::text).toList())
        .as("the order within a chat")
        .isEqualTo(meant.stream().map(Run::text).toList());
    int twice = 0;
    for (int i = 0; i < got.size(); i++) {
      Run run = got.get(i);
      int extra = run.times - meant.get(i).times;
      long died = deaths.stream().filter(at -> run.from < at && at < run.to).count();
      assertThat(extra)
          .as("a message got lost, or came twice without a death")
          .isBetween(0, (int) died);
      twice += extra;
    }
    return twice;
  }

  private static void add(List<Run> runs, String text, long at) {
    if (!runs.isEmpty() && runs.getLast().text.equals(text)) {
      Run last = runs.removeLast();
      runs.add(new Run(text, last.times + 1, last.from, at));
    } else {
      runs.add(new Run(text, 1, at, at));
    }
  }
}
