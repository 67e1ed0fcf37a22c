package org.elternlotse.knowledge.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;

/// Loads any content folder; apart from [RealContent], so that measuring one folder does not need
/// the other.
final class ContentAt {
  private ContentAt() {}

  static KnowledgeBase load(Path folder) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    return switch (new ContentLoader(clock).load(folder)) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new IllegalStateException(broken.errors().toString());
    };
  }
}
