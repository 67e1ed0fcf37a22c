package org.elternlotse.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Ranks topics for a text: each topic as a whole by BM25, plus its most similar single phrasing.
/// Immutable after building; all of it lies in memory.
final class TopicIndex {
  private static final Pattern ID = Pattern.compile("\\b[a-z0-9]+(?:-[a-z0-9]+)+\\b");
  private static final float TITLE = 2f;
  private static final float SCOPE = 1f;
  private static final float TEXT = 0.2f;
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final float GRAM = 0.3f;
  private static final float BEST_PHRASING = 1f;

  private final List<SearchTopic> topics;
  private final Map<String, Postings> wholes = new HashMap<>();
  private final Map<String, Postings> singles = new HashMap<>();
  private final Map<String, Float> rarity = new HashMap<>();
  private final int[] topicOfSingle;

  TopicIndex(List<SearchTopic> topics, Features features) {
    this.topics = List.copyOf(topics);
    float[] lengths = new float[topics.size()];
    List<Integer> owners = new ArrayList<>();
    List<Map<String, Float>> phrasings = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      SearchTopic topic = topics.get(i);
      Map<String, Float> whole = new HashMap<>();
      merge(whole, features.of(topic.topic().title()), TITLE);
      merge(whole, features.of(ownScope(topic.topic().scope())), SCOPE);
      merge(whole, features.of(topic.text()), TEXT);
      for (String phrasing : topic.phrasings()) {
        Map<String, Float> single = features.of(phrasing);
        merge(whole, single, 1);
        owners.add(i);
        phrasings.add(single);
      }
      int document = i;
      whole.forEach(
          (feature, count) -> {
            wholes.computeIfAbsent(feature, _ -> new Postings()).add(document, count);
            if (feature.startsWith("w:")) {
              lengths[document] += count;
            }
          });
    }
    weighWholes(lengths);
    weighSingles(phrasings);
    this.topicOfSingle = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private void weighWholes(float[] lengths) {
    double sum = 0;
    for (float length : lengths) {
      sum += length;
    }
    float average = (float) Math.max(1, sum / Math.max(1, lengths.length));
    wholes.forEach(
        (feature, postings) -> {
          float rare = rarity(feature, postings.size());
          rarity.put(feature, rare);
          postings.replace(
              (document, count) ->
                  rare
                      * count
                      * (K1 + 1)
                      / (count + K1 * (1 - B + B * lengths[document] / average)));
        });
  }

  private float rarity(String feature, int documents) {
    double idf = Math.log(1 + (topics.size() - documents + 0.5) / (documents + 0.5));
    return (float) (feature.startsWith("g:") ? GRAM * idf : idf);
  }

  private void weighSingles(List<Map<String, Float>> phrasings) {
    for (int i = 0; i < phrasings.size(); i++) {
      double squares = 0;
      for (String feature : phrasings.get(i).keySet()) {
        float rare = rarity.getOrDefault(feature, 0f);
        squares += rare * rare;
      }
      float norm = (float) Math.sqrt(squares);
      for (String feature : phrasings.get(i).keySet()) {
        float rare = rarity.getOrDefault(feature, 0f);
        if (norm > 0) {
          singles.computeIfAbsent(feature, _ -> new Postings()).add(i, rare / norm);
        }
      }
    }
    singles.values().forEach(postings -> postings.replace((_, weight) -> weight));
  }

  /// Topics by falling score, at most `limit`, only those that share anything with the text.
  ///
  /// @return scores are comparable within one question; the coverage tells how much of the
  ///     text is known at all
  Ranked rank(Map<String, Float> text, int limit) {
    float[] scores = new float[topics.size()];
    float[] similar = new float[topicOfSingle.length];
    float possible = 0;
    for (Map.Entry<String, Float> feature : text.entrySet()) {
      Postings whole = wholes.get(feature.getKey());
      if (whole != null) {
        whole.addTo(scores, Math.min(2f, feature.getValue()));
      }
      Postings single = singles.get(feature.getKey());
      if (single != null) {
        single.addTo(similar, rarity.getOrDefault(feature.getKey(), 0f));
      }
      float rare = rarity.getOrDefault(feature.getKey(), rarity(feature.getKey(), 0));
      possible += rare * rare;
    }
    float[] best = new float[topics.size()];
    for (int i = 0; i < similar.length; i++) {
      best[topicOfSingle[i]] = Math.max(best[topicOfSingle[i]], similar[i]);
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += BEST_PHRASING * best[i];
    }
    return Ranked.of(topics, scores, best, (float) Math.sqrt(possible), limit);
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

  private static void merge(
      Map<String, Float> whole, Map<String, Float> part, float weight) {
    part.forEach((feature, count) -> whole.merge(feature, count * weight, Float::sum));
  }
}
