package org.elternlotse.knowledge.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Hands features to Lucene as tokens whose frequency is the feature's weight, so that BM25 weighs
/// title, scope, phrasings and text as one field (BM25F) at the price of one.
final class FeatureStream extends TokenStream {
  /// Frequencies are whole numbers: a weight of 1 is this frequency.
  static final int UNIT = 60;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Float>> features;

  FeatureStream(Map<String, Float> features) {
    this.features = features.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!features.hasNext()) {
      return false;
    }
    Map.Entry<String, Float> next = features.next();
    term.append(next.getKey());
    frequency.setTermFrequency(Math.max(1, Math.round(next.getValue() * UNIT)));
    return true;
  }
}
