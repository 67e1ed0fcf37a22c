package org.elternlotse.bot.store;

import java.time.LocalDate;
import java.util.List;
import org.elternlotse.knowledge.TopicId;

/// What parents said of answers, as counts a day: no conversation, no text.
public interface Ratings {
  void count(LocalDate day, TopicId topic, boolean helped);

  List<Rated> all();

  record Rated(TopicId topic, int helped, int noFit) {}
}
