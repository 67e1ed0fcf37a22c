package org.elternlotse.knowledge.danger;

import java.util.List;

/// One thing that parents say when there is danger, ready to be looked up.
///
/// @param patterns one is enough
/// @param unless groups that, anywhere in the message, show that something else is meant
/// @param softenedBy groups (laughter, a film, the past) with which the signal is no alarm, but
///   still something a human should see: its level becomes [DangerLevel#HOURS]
record Signal(
    String id,
    Danger danger,
    List<PatternIndex.Pattern> patterns,
    List<Integer> unless,
    List<Integer> softenedBy) {
  Signal {
    patterns = List.copyOf(patterns);
    unless = List.copyOf(unless);
    softenedBy = List.copyOf(softenedBy);
  }
}
