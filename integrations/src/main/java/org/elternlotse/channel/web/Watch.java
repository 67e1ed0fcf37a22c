package org.elternlotse.channel.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One pair of eyes on a room: an open stream of one browser tab. Signals wait here until its
/// thread takes them; a watch that takes too few is over, so a slow reader never delays a sender.
public final class Watch implements AutoCloseable {
  /// More than any burst of answers; a full queue means that nobody reads.
  static final int ROOM_FOR = 64;

  private final BlockingQueue<Signal> waiting = new ArrayBlockingQueue<>(ROOM_FOR);
  private final Consumer<Watch> onClose;
  private volatile boolean over;

  Watch(Consumer<Watch> onClose) {
    this.onClose = onClose;
  }

  /// Waits for the next signal.
  ///
  /// @return empty when `patience` has passed without one
  public Optional<Signal> next(Duration patience) throws InterruptedException {
    if (over) {
      return Optional.of(new Signal.Over());
    }
    return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  void tell(Signal signal) {
    if (!waiting.offer(signal)) {
      over = true;
    }
  }

  /// Ends the watch once the signals before this one are taken.
  void end() {
    tell(new Signal.Over());
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}
