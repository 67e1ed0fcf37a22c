package org.elternlotse.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reloads the content when a file changed, while the product runs. A broken file never replaces
/// good content: the old state stays in force and the mistakes go to the listener.
///
/// Somebody calls [#runOnce()] again and again (every 2 s in the product); nothing here runs by
/// itself. Not thread-safe: one caller at a time.
public final class ContentWatcher {
  private final Path folder;
  private final ContentLoader loader;
  private final LiveKnowledgeBase live;
  private final Consumer<LoadResult> listener;
  private Map<Path, Stamp> seen;
  private boolean changing;

  /// @param listener told about every reload, good or not; never about a run without a change
  public ContentWatcher(
      Path folder, ContentLoader loader, LiveKnowledgeBase live, Consumer<LoadResult> listener) {
    this.folder = folder;
    this.loader = loader;
    this.live = live;
    this.listener = listener;
    this.seen = stamps();
  }

  /// Looks for changes once. A change is loaded on the first run that finds the files at rest, so
  /// that a half-written file or a running copy is not read.
  public void runOnce() {
    Map<Path, Stamp> now = stamps();
    if (!now.equals(seen)) {
      seen = now;
      changing = true;
      return;
    }
    if (!changing) {
      return;
    }
    changing = false;
    LoadResult result = loader.load(folder);
    switch (result) {
      case LoadResult.Loaded loaded -> live.replace(loaded.knowledge());
      case LoadResult.Broken _ -> {
        // the old content stays in force
      }
    }
    listener.accept(result);
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files.forEach(file -> stamp(file, stamps));
    } catch (IOException | UncheckedIOException _) {
      return stamps; // the folder is being moved about; the next run sees the rest
    }
    return stamps;
  }

  private static void stamp(Path file, Map<Path, Stamp> stamps) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        stamps.put(file, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
      }
    } catch (IOException _) {
      stamps.put(file, new Stamp(-1, -1)); // deleted in between
    }
  }

  private record Stamp(long modified, long size) {}
}
