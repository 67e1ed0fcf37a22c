package org.elternlotse.bot.crash;

import java.nio.file.Path;
import java.time.Clock;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;

/// The content of the repository.
final class RealContent {
  private RealContent() {}

  static Path folder() {
    return Path.of(System.getProperty("elternlotse.root"), "knowledge-base", "content");
  }

  static KnowledgeBase load() {
    return switch (new ContentLoader(Clock.systemUTC()).load(folder())) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new AssertionError(broken.errors());
    };
  }
}
