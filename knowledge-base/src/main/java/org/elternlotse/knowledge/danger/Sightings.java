package org.elternlotse.knowledge.danger;

import java.util.Arrays;

/// Where the groups of all patterns occur in one message. Filled by [PatternIndex], in the order of
/// the words. Not thread-safe; lives for one assessment.
final class Sightings {
  private static final int BESIDE = 4;
  private static final int TRIES = 4;

  private final int[][] starts;
  private final int[][] ends;
  private final int[] counts;

  Sightings(int groups) {
    starts = new int[groups][];
    ends = new int[groups][];
    counts = new int[groups];
  }

  void add(int group, int start, int end) {
    int count = counts[group]++;
    if (count == 0) {
      starts[group] = new int[4];
      ends[group] = new int[4];
    } else if (count == starts[group].length) {
      starts[group] = Arrays.copyOf(starts[group], count * 2);
      ends[group] = Arrays.copyOf(ends[group], count * 2);
    }
    starts[group][count] = start;
    ends[group][count] = end;
  }

  boolean seen(int group) {
    return counts[group] > 0;
  }

  /// Whether all groups of the pattern stand near each other somewhere, and no exception beside
  /// them.
  boolean fires(PatternIndex.Pattern pattern) {
    for (int group : pattern.groups()) {
      if (!seen(group)) {
        return false;
      }
    }
    for (int group : pattern.groups()) {
      for (int i = 0; i < counts[group]; i++) {
        int start = starts[group][i];
        int end = lastEnd(pattern, start);
        if (end >= 0 && !isExcepted(pattern, start - BESIDE, end + BESIDE)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Where a match that starts at this position ends, or -1.
  private int lastEnd(PatternIndex.Pattern pattern, int start) {
    int limit = start + pattern.window();
    int last = start;
    for (int group : pattern.groups()) {
      int end = firstEnd(group, start, limit);
      if (end < 0) {
        return -1;
      }
      last = Math.max(last, end);
    }
    return last;
  }

  private int firstEnd(int group, int start, int limit) {
    int at = Arrays.binarySearch(starts[group], 0, counts[group], start);
    int from = at < 0 ? -at - 1 : at;
    while (from > 0 && starts[group][from - 1] == start) {
      from--;
    }
    for (int i = from; i < Math.min(counts[group], from + TRIES); i++) {
      if (ends[group][i] <= limit) {
        return ends[group][i];
      }
    }
    return -1;
  }

  private boolean isExcepted(PatternIndex.Pattern pattern, int from, int to) {
    for (int group : pattern.exceptions()) {
      for (int i = 0; i < counts[group]; i++) {
        if (ends[group][i] >= from && starts[group][i] <= to) {
          return true;
        }
      }
    }
    return false;
  }
}
