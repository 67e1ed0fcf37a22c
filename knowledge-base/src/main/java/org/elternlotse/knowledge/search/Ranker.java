package org.elternlotse.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.language.Compounds;
import org.elternlotse.knowledge.language.Lemmas;

/// Ranks topics for a text: Lucene finds the topics that fit as wholes, the most similar phrasing
/// of each moves it up. Immutable, thread-safe.
public final class Ranker {
  private static final Pattern ID = Pattern.compile("\\b[a-z0-9]+(?:-[a-z0-9]+)+\\b");
  private static final float TITLE = 2f;
  private static final float SCOPE = 1f;
  private static final float PHRASING = 1f;
  private static final float TEXT = 0.1f;
  private static final float BEST_PHRASING = 1f;
  private static final float NEARBY = 1.3f;
  private static final float UNKNOWN = 5.5f;
  private static final int CANDIDATES = 40;

  private final List<SearchTopic> topics;
  private final Lemmas lemmas;
  private final Compounds compounds;
  private final TopicIndex index;
  private final Phrasings phrasings;

  /// Builds the index of all topics.
  ///
  /// @param strangers groups of phrases about things that are no topic of ours; they compete with
  ///   the topics, so that a text about them is not understood instead of misunderstood
  public Ranker(List<SearchTopic> topics, List<List<String>> strangers, Lemmas lemmas) {
    this.topics = List.copyOf(topics);
    this.lemmas = lemmas;
    this.compounds = Compounds.learnFrom(allTexts(topics));
    Features features = new Features(lemmas.reader(), compounds);
    List<Map<String, Float>> wholes = new ArrayList<>();
    List<List<Map<String, Float>>> singles = new ArrayList<>();
    for (SearchTopic topic : topics) {
      Map<String, Float> whole = new HashMap<>();
      merge(whole, features.of(topic.topic().title()), TITLE);
      merge(whole, features.of(ownScope(topic.topic().scope())), SCOPE);
      merge(whole, features.of(topic.text()), TEXT);
      add(whole, topic.phrasings().stream().map(features::of).toList(), wholes, singles);
    }
    for (List<String> stranger : strangers) {
      add(new HashMap<>(), stranger.stream().map(features::of).toList(), wholes, singles);
    }
    this.index = TopicIndex.of(wholes);
    this.phrasings = new Phrasings(index, singles);
  }

  private static void add(
      Map<String, Float> whole,
      List<Map<String, Float>> phrasings,
      List<Map<String, Float>> wholes,
      List<List<Map<String, Float>>> singles) {
    phrasings.forEach(each -> merge(whole, each, PHRASING));
    wholes.add(whole);
    singles.add(phrasings);
  }

  /// Topics by falling score.
  ///
  /// @param nearby whether help nearby is wanted; then offers nearby count more
  Ranking rank(String text, boolean nearby) {
    Map<String, Float> features = new Features(lemmas.reader(), compounds).of(text);
    Phrasings.Question question = phrasings.question(features);
    float length = Math.max(1e-6f, question.length());
    float stranger = 0;
    List<Hit> hits = new ArrayList<>();
    for (TopicIndex.Candidate found : index.candidates(features, CANDIDATES)) {
      float score = (found.score() + BEST_PHRASING * question.best(found.ordinal())) / length;
      if (found.ordinal() >= topics.size()) {
        stranger = Math.max(stranger, score);
      } else {
        SearchTopic topic = topics.get(found.ordinal());
        boolean offer = nearby && topic.topic().kind() == Topic.Kind.LOCAL;
        hits.add(new Hit(topic, offer ? NEARBY * score : score));
      }
    }
    hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
    return new Ranking(hits, stranger, length, coverage(features));
  }

  /// The share of a text's words, by what they tell, that the index knows.
  private float coverage(Map<String, Float> features) {
    float known = 0;
    float all = 0;
    for (String feature : features.keySet()) {
      if (feature.startsWith(Features.WORD)) {
        float rarity = index.rarity(feature);
        known += rarity;
        all += rarity > 0 ? rarity : UNKNOWN;
      }
    }
    return all > 0 ? known / all : 0;
  }

  /// The part of a scope that is about the topic itself, not about its neighbours.
  static String ownScope(String scope) {
    StringBuilder own = new StringBuilder();
    for (String part : scope.split(";", -1)) {
      if (!ID.matcher(part).find()) {
        own.append(part).append(' ');
      }
    }
    return own.isEmpty() ? ID.matcher(scope.split(";", -1)[0]).replaceAll(" ") : own.toString();
  }

  private static List<String> allTexts(List<SearchTopic> topics) {
    List<String> texts = new ArrayList<>();
    for (SearchTopic topic : topics) {
      texts.add(topic.topic().title());
      texts.add(topic.topic().scope());
      texts.add(topic.text());
      texts.addAll(topic.phrasings());
    }
    return texts;
  }

  private static void merge(Map<String, Float> whole, Map<String, Float> part, float weight) {
    part.forEach((feature, count) -> whole.merge(feature, count * weight, Float::sum));
  }

  /// One topic that fits.
  ///
  /// @param score fit of topic and best phrasing for the length of the text: about 0 to 12
  record Hit(SearchTopic topic, float score) {}

  /// What came of one text.
  ///
  /// @param hits best first
  /// @param stranger best score of something that is no topic of ours
  /// @param length how much the text says, 0 and up
  /// @param coverage share of what it says that is known, 0 to 1
  record Ranking(List<Hit> hits, float stranger, float length, float coverage) {}
}
