package org.elternlotse.channel.telegram;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What may be logged of a bug: where it happened, never an exception's message, which can quote
/// what a parent wrote.
final class Trace {
  private static final int FRAMES = 6;

  private Trace() {}

  static String of(Throwable bug) {
    return bug.getClass().getName()
        + Arrays.stream(bug.getStackTrace())
            .limit(FRAMES)
            .map(frame -> " < " + frame.getClassName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining());
  }
}
