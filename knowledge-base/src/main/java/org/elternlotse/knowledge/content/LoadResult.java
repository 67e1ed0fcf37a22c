package org.elternlotse.knowledge.content;

import java.time.LocalDate;
import java.util.List;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.content.yaml.ContentProblem;

/// What came of reading the content folder.
public sealed interface LoadResult {

  /// Things to look at that do not keep the content from being used.
  List<ContentProblem> warnings();

  /// All files are sound.
  record Loaded(
      KnowledgeBase knowledge, List<ContentProblem> warnings, List<ReviewDate> reviewDates)
      implements LoadResult {
    public Loaded {
      warnings = List.copyOf(warnings);
      reviewDates = List.copyOf(reviewDates);
    }

    /// Texts whose review was due before this day. Never a reason not to use them; told on request.
    public List<ContentProblem> overdue(LocalDate date) {
      return reviewDates.stream()
          .filter(review -> review.due().isBefore(date))
          .map(review ->
              new ContentProblem(
                  review.file(),
                  review.line(),
                  "Die Prüfung war am " + review.due() + " fällig.",
                  "Prüfe Text und Quellen, dann setze review_due neu."))
          .sorted()
          .toList();
    }
  }

  /// At least one file has a mistake; nothing of it is used.
  ///
  /// @param errors every mistake of every file, by file and line
  record Broken(List<ContentProblem> errors, List<ContentProblem> warnings) implements LoadResult {
    public Broken {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }

  /// When a text has to be looked at again.
  record ReviewDate(String file, int line, LocalDate due) {}
}
