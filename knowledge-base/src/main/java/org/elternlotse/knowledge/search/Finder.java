package org.elternlotse.knowledge.search;

import java.util.List;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.Findings.Finding;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.LanguageIdentifier;

/// Makes of one message what a parent may want to read. Thread-safe.
public final class Finder {
  private static final int MAX_TOPICS = 5;

  private final IntentRecognizer intents;
  private final LanguageIdentifier languages;
  private final Ranker ranker;

  public Finder(IntentRecognizer intents, LanguageIdentifier languages, Ranker ranker) {
    this.intents = intents;
    this.languages = languages;
    this.ranker = ranker;
  }

  /// What a message wants and which topics fit; see [Findings].
  public Findings find(String question) {
    String language = languages.identify(question);
    Intent intent = intents.recognize(question);
    if (intent != Intent.QUESTION && intent != Intent.WANTS_LOCAL_HELP) {
      return new Findings(intent, List.of(), Confidence.NONE, language);
    }
    List<Ranker.Hit> hits = ranker.rank(question, MAX_TOPICS, intent == Intent.WANTS_LOCAL_HELP);
    Confidence confidence = language.equals("de") ? Calibration.of(hits) : Confidence.NONE;
    List<Finding> topics =
        hits.stream()
            .map(hit ->
                new Finding(
                    hit.topic().topic().id(), Calibration.score(hit), hit.topic().answerable()))
            .toList();
    return new Findings(local(intent, hits, confidence), topics, confidence, language);
  }

  /// A question that surely is about an offer nearby asks for that offer.
  private static Intent local(Intent intent, List<Ranker.Hit> hits, Confidence confidence) {
    boolean offer =
        confidence == Confidence.SURE && hits.getFirst().topic().topic().kind() == Topic.Kind.LOCAL;
    return offer ? Intent.WANTS_LOCAL_HELP : intent;
  }
}
