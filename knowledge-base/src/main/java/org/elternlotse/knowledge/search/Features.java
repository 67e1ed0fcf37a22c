package org.elternlotse.knowledge.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elternlotse.knowledge.language.Compounds;
import org.elternlotse.knowledge.language.Lemmas;
import org.elternlotse.knowledge.language.Words;

/// Turns a text into weighted features for ranking: base forms of its words with the parts of
/// compounds, and pieces of four letters that survive typos, dialect and unknown compounds.
/// Frequent words stay in: BM25 gives them little weight, and leaving them out measured worse. Not
/// thread-safe, cheap to make.
final class Features {
  static final String WORD = "w:";
  static final String PIECE = "g:";
  private static final int GRAM = 4;
  private static final int MAX_LEMMAS = 3;
  private static final float COMPOUND_PART = 0.3f;

  private final Lemmas.Reader lemmas;
  private final Compounds compounds;

  Features(Lemmas.Reader lemmas, Compounds compounds) {
    this.lemmas = lemmas;
    this.compounds = compounds;
  }

  /// Features by name; words start with [#WORD], pieces with [#PIECE].
  Map<String, Float> of(String text) {
    Map<String, Float> features = new HashMap<>();
    for (String word : Words.of(text)) {
      String folded = Words.fold(word);
      addWord(word, folded, features);
      addPieces(folded, features);
    }
    return features;
  }

  private void addWord(String word, String folded, Map<String, Float> features) {
    List<String> bases = bases(word, folded);
    for (String base : bases) {
      features.merge(WORD + base, 1f / bases.size(), Float::sum);
    }
    for (String part : compounds.parts(folded)) {
      List<String> partBases = bases(part, part);
      features.merge(WORD + partBases.getFirst(), COMPOUND_PART, Float::sum);
    }
    for (String part : compounds.parts(folded)) {
      List<String> partBases = bases(part, part);
      features.merge(WORD + partBases.getFirst(), COMPOUND_PART, Float::sum);
    }
  }

  private List<String> bases(String word, String folded) {
    Set<String> found = lemmas.of(word);
    return found.isEmpty()
        ? List.of(folded)
        : found.stream().map(Words::fold).distinct().limit(MAX_LEMMAS).toList();
  }

  private static void addPieces(String folded, Map<String, Float> features) {
    String marked = "^" + folded + "$";
    for (int i = 0; i + GRAM <= marked.length(); i++) {
      features.merge(PIECE + marked.substring(i, i + GRAM), 1f, Float::sum);
    }
  }
}
