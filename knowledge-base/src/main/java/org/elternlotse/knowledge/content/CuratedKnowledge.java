package org.elternlotse.knowledge.content;

import java.util.List;
import java.util.Map;
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
import org.elternlotse.knowledge.danger.DangerBook;
import org.elternlotse.knowledge.danger.DangerCard;
import org.elternlotse.knowledge.danger.EmergencyContact;
import org.elternlotse.knowledge.search.Finder;

/// One sound state of the content folder.
record CuratedKnowledge(
    Map<TopicId, Topic> topics,
    Map<TopicId, Article> articles,
    Finder finder,
    DangerBook dangers,
    Wording wording,
    Institution institution)
    implements KnowledgeBase {
  CuratedKnowledge {
    topics = Map.copyOf(topics);
    articles = Map.copyOf(articles);
  }

  @Override
  public Findings find(String question) {
    return finder.find(question);
  }

  @Override
  public Assessment assess(String text) {
    return dangers.assess(text);
  }

  @Override
  public DangerCard card(Danger danger, boolean shownBefore) {
    return dangers.card(danger, shownBefore);
  }

  @Override
  public Optional<Article> article(TopicId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return Optional.ofNullable(topics.get(id));
  }

  @Override
  public List<EmergencyContact> alwaysOpen() {
    return dangers.alwaysOpen();
  }
}
