package org.elternlotse.bot.world;

import java.nio.file.Files;
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

  /// Whether the folder holds such a file.
  public static boolean has(String file) {
    return Files.exists(folder().resolve(file));
  }

  private static Path folder() {
    return Path.of(System.getProperty("elternlotse.root", "..")).resolve("knowledge-base/content");
  }

  private static KnowledgeBase load() {
    LoadResult result = new ContentLoader(Clock.systemUTC()).load(folder());
    return switch (result) {
      case LoadResult.Loaded loaded -> loaded.knowledge();
      case LoadResult.Broken broken -> throw new IllegalStateException(broken.errors().toString());
    };
  }
}
