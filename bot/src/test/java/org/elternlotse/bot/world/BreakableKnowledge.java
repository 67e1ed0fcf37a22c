package org.elternlotse.bot.world;

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
import org.elternlotse.knowledge.danger.EmergencyContact;

/// Real knowledge whose search or danger check can be made to fail.
public final class BreakableKnowledge implements KnowledgeBase {
  private final KnowledgeBase real;
  private volatile boolean searchBroken;
  private volatile boolean checkBroken;
  private volatile boolean demo = true;

  public BreakableKnowledge(KnowledgeBase real) {
    this.real = real;
  }

  public void breakSearch(boolean broken) {
    searchBroken = broken;
  }

  public void breakCheck(boolean broken) {
    checkBroken = broken;
  }

  /// Whether the institution says that nobody is behind it.
  public void demo(boolean next) {
    demo = next;
  }

  @Override
  public Findings find(String question) {
    if (searchBroken) {
      throw new IllegalStateException("the search is broken");
    }
    return real.find(question);
  }

  @Override
  public Assessment assess(String text) {
    if (checkBroken) {
      throw new IllegalStateException("the check is broken");
    }
    return real.assess(text);
  }

  @Override
  public DangerCard card(Danger danger, boolean shownBefore) {
    return real.card(danger, shownBefore);
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
    Institution there = real.institution();
    return new Institution(there.id(), there.name(), there.deskHours(), demo);
  }
}
