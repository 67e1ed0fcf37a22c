package org.elternlotse.knowledge.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;

/// The content that parents really meet, loaded once for all tests of finding.
final class RealContent {
  static final KnowledgeBase KNOWLEDGE =
      load(Path.of(System.getProperty("elternlotse.root", ".."), "knowledge-base", "content"));

  private RealContent() {}

  static KnowledgeBase load(Path folder) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    return switch (new ContentLoader(clock).load(folder)) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new IllegalStateException(broken.errors().toString());
    };
  }
}
