package org.elternlotse.bot.world;

import java.nio.file.Path;
import java.time.Clock;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;

/// The content folder of the repository, loaded once.
public final class RealContent {
  private static final KnowledgeBase LOADED = load();

  private RealContent() {}

  public static KnowledgeBase knowledge() {
    return LOADED;
  }

  private static KnowledgeBase load() {
    Path root = Path.of(System.getProperty("elternlotse.root", ".."));
    LoadResult result =
        new ContentLoader(Clock.systemUTC()).load(root.resolve("knowledge-base/content"));
    return switch (result) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new IllegalStateException(broken.errors().toString());
    };
  }
}
