package org.elternlotse.knowledge.search;

import java.util.List;
import org.elternlotse.knowledge.Topic;

/// Everything finding knows about one topic.
///
/// @param age the catalogue's age: `0-3m`, `1-6`, `schwanger`, `eltern`
/// @param phrasings how parents ask: typical questions, the article's phrasings, paraphrases
/// @param text the article's text, empty where there is none
/// @param answerable whether there is an article
public record SearchTopic(
    Topic topic, String age, List<String> phrasings, String text, boolean answerable) {
  public SearchTopic {
    phrasings = List.copyOf(phrasings);
  }
}
