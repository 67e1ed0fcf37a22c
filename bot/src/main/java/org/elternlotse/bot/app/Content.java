package org.elternlotse.bot.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.ContentWatcher;
import org.elternlotse.knowledge.content.LiveKnowledgeBase;
import org.elternlotse.knowledge.content.LoadResult;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The curated content as the running process holds it: loaded at the start, looked at again while
/// running. A broken file never replaces good content; the operator is told.
final class Content {
  private static final Logger LOG = LoggerFactory.getLogger(Content.class);
  private static final int SHOWN = 20;

  private final LiveKnowledgeBase live;
  private final ContentWatcher watcher;
  private volatile List<ContentProblem> problems = List.of();

  private Content(Path folder, ContentLoader loader, LoadResult.Loaded first) {
    live = new LiveKnowledgeBase(first.knowledge());
    watcher = new ContentWatcher(folder, loader, live, this::reloaded);
  }

  /// @throws StartException naming the mistakes, when the content cannot be used
  static Content load(Path folder, Clock clock) {
    ContentLoader loader = new ContentLoader(clock);
    return switch (loader.load(folder)) {
      case LoadResult.Loaded loaded -> new Content(folder, loader, loaded);
      case LoadResult.Broken broken ->
          throw new StartException(
              "Die Inhalte in " + folder + " sind fehlerhaft:\n" + list(broken.errors()));
    };
  }

  static String list(List<ContentProblem> problems) {
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> "  " + problem)
            .collect(Collectors.joining("\n"));
    return problems.size() <= SHOWN
        ? lines
        : lines + "\n  … und " + (problems.size() - SHOWN) + " weitere; siehe „lint“.";
  }

  private void reloaded(LoadResult result) {
    switch (result) {
      case LoadResult.Loaded _ -> {
        problems = List.of();
        LOG.info("Die Inhalte wurden neu geladen.");
      }
      case LoadResult.Broken broken -> {
        problems = broken.errors();
        LOG.error(
            "Geänderte Inhalte sind fehlerhaft; die alten gelten weiter:\n{}",
            list(broken.errors()));
      }
    }
  }

  LiveKnowledgeBase live() {
    return live;
  }

  /// What is wrong with the files as they stand now; empty when they are in force.
  List<ContentProblem> problems() {
    return problems;
  }

  /// Looks once whether files have changed.
  void look() {
    watcher.runOnce();
  }
}
