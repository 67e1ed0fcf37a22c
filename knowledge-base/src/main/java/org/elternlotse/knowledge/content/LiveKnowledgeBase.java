package org.elternlotse.knowledge.content;

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

/// The content in force: passes every call to the newest sound state. Each single call sees one
/// state; two calls may see two.
public final class LiveKnowledgeBase implements KnowledgeBase {
  private volatile KnowledgeBase current;

  public LiveKnowledgeBase(KnowledgeBase first) {
    this.current = first;
  }

  /// Puts a new state in force for all calls that start from now on.
  public void replace(KnowledgeBase next) {
    current = next;
  }

  @Override
  public Findings find(String question) {
    return current.find(question);
  }

  @Override
  public Assessment assess(String text) {
    return current.assess(text);
  }

  @Override
  public DangerCard card(Danger danger, boolean shownBefore) {
    return current.card(danger, shownBefore);
  }

  @Override
  public Optional<Article> article(TopicId id) {
    return current.article(id);
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return current.topic(id);
  }

  @Override
  public List<EmergencyContact> alwaysOpen() {
    return current.alwaysOpen();
  }

  @Override
  public Wording wording() {
    return current.wording();
  }

  @Override
  public Institution institution() {
    return current.institution();
  }
}
