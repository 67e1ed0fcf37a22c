package org.elternlotse.knowledge.content.yaml;

import java.util.List;

/// A list.
public record YamlItems(String file, int line, List<YamlNode> nodes) implements YamlNode {
  public YamlItems {
    nodes = List.copyOf(nodes);
  }
}
