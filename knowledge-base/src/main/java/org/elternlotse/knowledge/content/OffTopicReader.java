package org.elternlotse.knowledge.content;

import java.util.List;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;

/// Reads `off-topic.yaml`: what parents write about that is no topic here, in named groups.
final class OffTopicReader {
  private final Problems problems;

  OffTopicReader(Problems problems) {
    this.problems = problems;
  }

  List<List<String>> read(YamlFields fields) {
    return fields.keyLines().keySet().stream().map(key -> fields.texts(key, problems)).toList();
  }
}
