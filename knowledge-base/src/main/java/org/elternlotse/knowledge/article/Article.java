package org.elternlotse.knowledge.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.TopicId;

/// One answer, written by an editor in one Markdown file. Texts are plain: paragraphs and "- "
/// lists.
///
/// @param phrasings how parents ask, 12 or more, in many registers
/// @param shortAnswer what fits on a phone screen, up to 600 characters
/// @param redFlags when to see a doctor, fixed wording; present exactly for kind answer+doctor
/// @param more the longer text, read on demand
/// @param next where to go from here, best first; `human` is kept as [#offersPerson]
public record Article(
    TopicId id,
    String title,
    String area,
    List<String> ages,
    Topic.Kind kind,
    List<String> phrasings,
    Review review,
    List<Source> sources,
    List<TopicId> next,
    boolean offersPerson,
    String shortAnswer,
    Optional<String> redFlags,
    String more) {

  public Article {
    ages = List.copyOf(ages);
    phrasings = List.copyOf(phrasings);
    sources = List.copyOf(sources);
    next = List.copyOf(next);
  }

  /// Whether a professional has signed the text. Drafts say so to the parent.
  public sealed interface Review {
    LocalDate due();

    record Draft(String author, LocalDate due) implements Review {}

    record Reviewed(String author, String by, LocalDate on, LocalDate due) implements Review {}
  }

  /// A page the author saw.
  public record Source(String title, String publisher, String url, LocalDate seenOn) {}
}
