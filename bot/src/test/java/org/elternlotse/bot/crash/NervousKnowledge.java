package org.elternlotse.bot.crash;

import java.util.List;
import java.util.Optional;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Institution;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.Wording;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.danger.Assessment;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerCard;
import org.elternlotse.knowledge.danger.DangerClass;
import org.elternlotse.knowledge.danger.DangerLevel;
import org.elternlotse.knowledge.danger.EmergencyContact;

/// The real content with a danger check that does what a test says: it sees danger in one word and
/// breaks at another.
record NervousKnowledge(KnowledgeBase real) implements KnowledgeBase {
  static final String DANGER = "gefahrenwort";
  static final String BREAKS = "bruchwort";
  static final String CARD = "Ruf jetzt 112 an.";

  @Override
  public Assessment assess(String text) {
    if (text.contains(BREAKS)) {
      throw new IllegalStateException("the check is broken");
    }
    return text.contains(DANGER)
        ? new Assessment(
            List.of(new Danger(DangerClass.SUICIDE_PARENT, DangerLevel.SECONDS, "test")), List.of())
        : Assessment.CALM;
  }

  @Override
  public DangerCard card(Danger danger, boolean shownBefore) {
    return new DangerCard(CARD, List.of());
  }

  @Override
  public Findings find(String question) {
    return real.find(question);
  }

  @Override
  public Optional<Article> article(TopicId id) {
    return real.article(id);
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return real.topic(id);
  }

  @Override
  public List<EmergencyContact> alwaysOpen() {
    return real.alwaysOpen();
  }

  @Override
  public Wording wording() {
    return real.wording();
  }

  @Override
  public Institution institution() {
    return real.institution();
  }
}
