package org.elternlotse.bot.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Institution;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.Wording;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.danger.Assessment;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerCard;
import org.elternlotse.knowledge.danger.EmergencyContact;
import org.elternlotse.knowledge.directory.Schedule;

/// No search and no danger check, so that the pipeline alone is measured (quality P1).
final class StubKnowledge implements KnowledgeBase {
  private final Wording wording;

  StubKnowledge() {
    Map<Sentence, String> texts = new EnumMap<>(Sentence.class);
    for (Sentence sentence : Sentence.values()) {
      boolean button = sentence.key().startsWith("button");
      texts.put(sentence, button ? "Knopf" : "Ein Satz von etwa zweihundert Zeichen. ".repeat(5));
    }
    wording = new Wording("de", texts);
  }

  @Override
  public Findings find(String question) {
    return new Findings(Intent.THANKS, List.of(), Findings.Confidence.NONE, "de");
  }

  @Override
  public Assessment assess(String text) {
    return Assessment.CALM;
  }

  @Override
  public DangerCard card(Danger danger, boolean shownBefore) {
    return new DangerCard("112", List.of());
  }

  @Override
  public Optional<Article> article(TopicId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return Optional.empty();
  }

  @Override
  public List<EmergencyContact> alwaysOpen() {
    return List.of();
  }

  @Override
  public Wording wording() {
    return wording;
  }

  @Override
  public Institution institution() {
    return new Institution("bench", "Bench", Schedule.NEVER, false);
  }
}
