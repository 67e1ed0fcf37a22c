package org.elternlotse.knowledge.search;

import java.util.List;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.Findings.Finding;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.language.IntentRecognizer;
import org.elternlotse.knowledge.language.LanguageIdentifier;
import org.elternlotse.knowledge.language.Words;

/// Makes of one message what a parent may want to read. Thread-safe.
public final class Finder {
  private static final int MAX_TOPICS = 5;
  private static final int FEW_WORDS = 3;

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
    Ranker.Ranking ranking = ranker.rank(question, intent == Intent.WANTS_LOCAL_HELP);
    List<Ranker.Hit> hits = ranking.hits().stream().limit(MAX_TOPICS).toList();
    Confidence confidence = language.equals("de") ? calibrated(question, ranking) : Confidence.NONE;
    List<Finding> topics =
        hits.stream()
            .map(hit ->
                new Finding(
                    hit.topic().topic().id(),
                    Calibration.score(ranking, hit),
                    hit.topic().answerable()))
            .toList();
    return new Findings(local(intent, hits, confidence), topics, confidence, language);
  }

  /// A few words that point somewhere are worth a choice, even when none of the topics stands out;
  /// a bare number points everywhere.
  private static Confidence calibrated(String question, Ranker.Ranking ranking) {
    Confidence confidence = Calibration.confidence(ranking);
    boolean points =
        !ranking.hits().isEmpty() && ranking.stranger() <= ranking.hits().getFirst().score();
    boolean few = Words.of(question).size() <= FEW_WORDS;
    boolean bareNumber = question.codePoints().noneMatch(Character::isLetter);
    if (points && (confidence == Confidence.NONE ? few : bareNumber)) {
      return Confidence.UNSURE;
    }
    return confidence;
  }

  /// A question that surely is about an offer nearby asks for that offer.
  private static Intent local(Intent intent, List<Ranker.Hit> hits, Confidence confidence) {
    boolean offer =
        confidence == Confidence.SURE && hits.getFirst().topic().topic().kind() == Topic.Kind.LOCAL;
    return offer ? Intent.WANTS_LOCAL_HELP : intent;
  }
}
