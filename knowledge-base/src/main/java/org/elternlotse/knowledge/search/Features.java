package org.elternlotse.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elternlotse.knowledge.language.Lemmas;
import org.elternlotse.knowledge.language.StopWords;
import org.elternlotse.knowledge.language.Words;

/// Turns a text into weighted features for ranking: base forms of its words, and pieces of four
/// letters that survive typos, dialect and unknown compounds. Not thread-safe, cheap to make.
final class Features {
  private static final int GRAM = 4;
  private static final int MAX_LEMMAS = 3;

  private final Lemmas.Reader lemmas;

  Features(Lemmas.Reader lemmas) {
    this.lemmas = lemmas;
  }

  /// Features by name; words start with `w:`, pieces with `g:`.
  Map<String, Float> of(String text) {
    Map<String, Float> features = new HashMap<>();
    for (String word : Words.of(text)) {
      String folded = Words.fold(word);
      if (!StopWords.contains(folded)) {
        addWord(word, folded, features);
        addGrams(folded, features);
      }
    }
    return features;
  }

  private void addWord(String word, String folded, Map<String, Float> features) {
    Set<String> found = lemmas.of(word);
    List<String> bases =
        found.isEmpty()
            ? List.of(folded)
            : found.stream().map(Words::fold).distinct().limit(MAX_LEMMAS).toList();
    for (String base : bases) {
      if (!StopWords.contains(base)) {
        features.merge("w:" + base, 1f / bases.size(), Float::sum);
      }
    }
  }

  private static void addGrams(String folded, Map<String, Float> features) {
    String marked = "^" + folded + "$";
    for (int i = 0; i + GRAM <= marked.length(); i++) {
      features.merge("g:" + marked.substring(i, i + GRAM), 1f, Float::sum);
    }
  }
}
