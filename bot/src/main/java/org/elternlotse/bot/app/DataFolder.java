package org.elternlotse.bot.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The data folder, locked for one process: two processes on one SQLite file would answer twice.
final class DataFolder implements AutoCloseable {
  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /// Makes the folder where there is none, tries to write, and takes the lock.
  ///
  /// @throws StartException when it cannot be written or another process has it
  static DataFolder lock(Path folder) {
    FileChannel channel;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("elternlotse.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StartException(
          "Der Datenordner "
              + folder
              + " ist nicht beschreibbar. Bitte Rechte geben oder ELTERNLOTSE_DATA auf einen"
              + " anderen Ordner setzen.",
          e);
    }
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return new DataFolder(channel);
      }
      channel.close();
    } catch (IOException | OverlappingFileLockException e) {
      throw inUse(folder, e);
    }
    throw inUse(folder, null);
  }

  private static StartException inUse(Path folder, @Nullable Exception cause) {
    String message =
        "Im Datenordner "
            + folder
            + " läuft schon ein Elternlotse. Bitte den anderen Prozess beenden oder ELTERNLOTSE_DATA"
            + " auf einen eigenen Ordner setzen.";
    return cause == null ? new StartException(message) : new StartException(message, cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The lock ends with the process at the latest.
    }
  }
}
