package org.elternlotse.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NoLockFactory;

/// The topics in a Lucene index that lies in memory, ranked by BM25. Immutable, thread-safe.
///
/// Length counts fully (b = 1): topics with an article hold many more words than those without, and
/// must not win by that.
final class TopicIndex {
  private static final float K1 = 2f;
  private static final float B = 1f;
  private static final float PIECES = 0.4f;
  private static final int MAX_TERMS = 80;

  /// What stands in more than half of all topics tells nothing and costs most.
  private static final float MIN_IDF = 0.7f;

  private static final String ORDINAL = "ordinal";

  private final IndexSearcher searcher;
  private final Map<String, Float> rarity;

  private TopicIndex(IndexSearcher searcher, Map<String, Float> rarity) {
    this.searcher = searcher;
    this.rarity = rarity;
  }

  /// Builds the index.
  ///
  /// @param topics features of each topic, in the order of the ordinals that are found later
  static TopicIndex of(List<Map<String, Float>> topics) {
    try {
      // Files as plain arrays: reading them costs half of what lists of buffers cost.
      ByteBuffersDirectory directory =
          new ByteBuffersDirectory(
              NoLockFactory.INSTANCE,
              ByteBuffersDataOutput::new,
              ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
      BM25Similarity similarity = new BM25Similarity(K1 * FeatureStream.UNIT, B);
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig().setSimilarity(similarity))) {
        for (int i = 0; i < topics.size(); i++) {
          writer.addDocument(document(i, topics.get(i)));
        }
        writer.forceMerge(1);
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
      searcher.setQueryCache(null);
      return new TopicIndex(searcher, rarity(reader, topics.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the index lies in memory
    }
  }

  private static Document document(int ordinal, Map<String, Float> features) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    Document document = new Document();
    document.add(new StoredField(ORDINAL, ordinal));
    features.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                feature -> field(feature.getKey()),
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .forEach((field, part) -> document.add(new Field(field, new FeatureStream(part), type)));
    return document;
  }

  /// Words and pieces are fields of their own, since their lengths differ.
  private static String field(String feature) {
    return feature.startsWith(Features.PIECE) ? "pieces" : "words";
  }

  private static Map<String, Float> rarity(DirectoryReader reader, int topics) throws IOException {
    Map<String, Float> rarity = new HashMap<>();
    for (String field : List.of("words", "pieces")) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
          String feature = term.utf8ToString();
          rarity.put(feature, rarity(feature, each.docFreq(), topics));
        }
      }
    }
    return rarity;
  }

  private static float rarity(String feature, int documents, int topics) {
    double idf = Math.log(1 + (topics - documents + 0.5) / (documents + 0.5));
    return (float) (feature.startsWith(Features.PIECE) ? PIECES * idf : idf);
  }

  /// How much a feature tells: 0 for unknown ones, up to about 6.
  float rarity(String feature) {
    return rarity.getOrDefault(feature, 0f);
  }

  private boolean tells(String feature) {
    return rarity(feature) > MIN_IDF * (feature.startsWith(Features.PIECE) ? PIECES : 1);
  }

  /// The topics that share most with a text, best first.
  List<Candidate> candidates(Map<String, Float> text, int limit) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      text.entrySet().stream()
          .filter(feature -> tells(feature.getKey()))
          .sorted(Comparator.comparingDouble(feature -> -rarity(feature.getKey())))
          .limit(MAX_TERMS)
          .forEach(feature -> query.add(clause(feature), BooleanClause.Occur.SHOULD));
      StoredFields stored = searcher.storedFields();
      List<Candidate> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), best(limit)).scoreDocs) {
        Number ordinal = stored.document(hit.doc).getField(ORDINAL).numericValue();
        found.add(new Candidate(ordinal.intValue(), hit.score * (K1 + 1)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the index lies in memory
    }
  }

  /// Counts every hit: with this many terms, skipping documents costs more than it saves.
  private static TopScoreDocCollectorManager best(int limit) {
    return new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE);
  }

  private static BoostQuery clause(Map.Entry<String, Float> feature) {
    String field = field(feature.getKey());
    float weight = Math.min(2f, feature.getValue()) * (field.equals("pieces") ? PIECES : 1);
    return new BoostQuery(new TermQuery(new Term(field, feature.getKey())), weight);
  }

  /// A topic by its place in the list the index was built from.
  record Candidate(int ordinal, float score) {}
}
