package org.elternlotse.knowledge.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// Reads `paraphrases/*.yaml`: for each topic, other ways in which parents speak of it. Only for
/// finding; nothing of it is ever shown.
final class ParaphraseReader {
  private final Set<TopicId> topics;
  private final Problems problems;
  private final Map<TopicId, List<String>> paraphrases = new HashMap<>();

  ParaphraseReader(Set<TopicId> topics, Problems problems) {
    this.topics = topics;
    this.problems = problems;
  }

  void read(YamlFields fields) {
    for (Map.Entry<String, YamlNode> entry : fields.values().entrySet()) {
      int line = fields.lineOf(entry.getKey());
      Optional<TopicId> id = Checks.topicId(entry.getKey()).filter(topics::contains);
      if (id.isEmpty()) {
        problems.error(
            fields.file(),
            line,
            "Das Thema „" + entry.getKey() + "“ steht nicht in topics.tsv.",
            "Nimm eine id von dort.");
      } else if (paraphrases.put(id.get(), entry.getValue().texts(problems)) != null) {
        problems.error(
            fields.file(),
            line,
            "Das Thema „" + entry.getKey() + "“ hat schon in einer anderen Datei Umschreibungen.",
            "Schreibe sie an einer Stelle zusammen.");
      }
    }
  }

  /// What was read so far.
  Map<TopicId, List<String>> paraphrases() {
    return Map.copyOf(paraphrases);
  }
}
