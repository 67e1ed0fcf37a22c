package org.elternlotse.knowledge.search;

import java.nio.file.Path;
import org.elternlotse.knowledge.KnowledgeBase;

/// The content that parents really meet, loaded once for all tests of finding.
final class RealContent {
  static final KnowledgeBase KNOWLEDGE =
      ContentAt.load(
          Path.of(System.getProperty("elternlotse.root", ".."), "knowledge-base", "content"));

  private RealContent() {}
}
