package org.elternlotse.knowledge;

import java.util.List;
import java.util.Optional;
import org.elternlotse.knowledge.article.Article;
import org.elternlotse.knowledge.danger.Assessment;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerCard;
import org.elternlotse.knowledge.danger.EmergencyContact;

/// One consistent state of all curated content. Immutable; a reload makes a new one. All methods
/// are thread-safe, local and fast (well under a millisecond when warm).
public interface KnowledgeBase {

  /// What fits a question; see [Findings].
  ///
  /// @param question one or several lines as a parent wrote them, at most 4,096 characters
  Findings find(String question);

  /// Whether a text carries signals of danger. Called for every message before anything else.
  Assessment assess(String text);

  /// The fixed card for a danger.
  ///
  /// @param shownBefore true when this parent has read this card before; then a shorter,
  ///   differently worded one is returned, never the same again
  DangerCard card(Danger danger, boolean shownBefore);

  Optional<Article> article(TopicId id);

  Optional<Topic> topic(TopicId id);

  /// Contacts that answer at any hour, in the order they are shown.
  List<EmergencyContact> alwaysOpen();

  Wording wording();

  Institution institution();
}
