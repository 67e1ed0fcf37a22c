package org.elternlotse.knowledge.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Splits German compounds into words that our own content uses: `kindergeldantrag` into `kinder`,
/// `geld`, `antrag`. Grown from the knowledge base, because a general dictionary splits too much.
/// Pure and immutable; all words in the spelling of [Words#fold(String)].
public final class Compounds {
  private static final int MIN_PART = 4;
  private static final int MIN_WHOLE = 8;
  private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");

  private final Set<String> known;

  private Compounds(Set<String> known) {
    this.known = known;
  }

  /// Learns the words of all texts, for splitting other ones.
  public static Compounds learnFrom(Collection<String> texts) {
    Set<String> known = new HashSet<>();
    for (String text : texts) {
      Words.of(text).stream()
          .map(Words::fold)
          .filter(word -> word.length() >= MIN_PART && !StopWords.contains(word))
          .forEach(known::add);
    }
    return new Compounds(known);
  }

  /// The parts of a word from left to right, empty when it does not fall into known words. Of
  /// several ways the one with the longest shortest part wins.
  public List<String> parts(String folded) {
    return folded.length() < MIN_WHOLE ? List.of() : split(folded, 3);
  }

  private List<String> split(String word, int depth) {
    List<String> best = List.of();
    int bestLength = 0;
    for (int i = MIN_PART; i <= word.length() - MIN_PART; i++) {
      String tail = word.substring(i);
      if (known.contains(tail)) {
        List<String> head = head(word.substring(0, i), depth);
        int shortest =
            Stream.concat(head.stream(), Stream.of(tail)).mapToInt(String::length).min().orElse(0);
        if (!head.isEmpty() && shortest > bestLength) {
          bestLength = shortest;
          best = Stream.concat(head.stream(), Stream.of(tail)).toList();
        }
      }
    }
    return best;
  }

  private List<String> head(String head, int depth) {
    for (String link : LINKS) {
      String bare = head.substring(0, Math.max(0, head.length() - link.length()));
      if (head.endsWith(link) && bare.length() >= MIN_PART && known.contains(bare)) {
        return List.of(bare);
      }
    }
    return depth > 1 && head.length() >= MIN_WHOLE ? split(head, depth - 1) : List.of();
  }
}
