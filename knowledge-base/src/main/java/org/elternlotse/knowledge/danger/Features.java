package org.elternlotse.knowledge.danger;

import java.util.Arrays;
import java.util.List;

/// What a message is made of, as numbers of features: its words, pairs of neighbouring words, and
/// pieces of words, so that inflected, compound and misspelled forms still have most of them in
/// common.
final class Features {
  /// Features are numbered by hash from 0 on below this; collisions are rare enough not to matter.
  static final int COUNT = 1 << 17;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  private Features() {}

  /// Ascending, without repetition.
  static int[] of(List<Word> words) {
    int[] found = new int[64];
    int count = 0;
    int before = 7;
    for (Word word : words) {
      String edged = "_" + word.squeezed() + "_";
      found = room(found, count, 3 * edged.length());
      int whole = word.squeezed().hashCode();
      found[count++] = number(whole * 31 + 1);
      found[count++] = number((before * 31 + whole) * 31 + 2);
      before = whole;
      for (int at = 0; at < edged.length(); at++) {
        int hash = 3;
        int longest = Math.min(LONGEST_PIECE, edged.length() - at);
        for (int size = 1; size <= longest; size++) {
          hash = hash * 31 + edged.charAt(at + size - 1);
          if (size >= SHORTEST_PIECE && size < edged.length()) {
            found[count++] = number(hash);
          }
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  private static int[] room(int[] found, int count, int more) {
    return count + more + 8 < found.length
        ? found
        : Arrays.copyOf(found, found.length * 2 + more + 8);
  }

  private static int number(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (COUNT - 1);
  }
}
