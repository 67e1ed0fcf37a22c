package org.elternlotse.knowledge.content;

import java.util.List;
import java.util.Optional;
import org.elternlotse.knowledge.Topic;
import org.elternlotse.knowledge.content.yaml.Problems;

/// Checks the texts of an article: which parts there are, how long they are, how they look.
final class ArticleSections {
  private static final int MAX_SHORT = 600;

  private final Problems problems;
  private final PlainTextRules rules;

  ArticleSections(Problems problems) {
    this.problems = problems;
    this.rules = new PlainTextRules(problems);
  }

  Parts read(String file, ArticleText text, Optional<Topic.Kind> kind) {
    for (ArticleText.Section section : text.sections()) {
      boolean known =
          List.of("", ArticleText.RED_FLAGS, ArticleText.MORE).contains(section.heading());
      if (!known) {
        problems.error(
            file,
            section.line(),
            "Die Überschrift „" + section.heading() + "“ ist nicht vorgesehen.",
            "Erlaubt sind „## Wann zur Ärztin“ und „## Mehr dazu“.");
      }
      if (text.section(section.heading()).filter(first -> first.equals(section)).isEmpty()) {
        problems.error(
            file,
            section.line(),
            "Die Überschrift „" + section.heading() + "“ kommt zweimal vor.",
            "Füge die beiden Abschnitte zusammen.");
      }
      rules.check(file, section.textLine(), section.text());
    }
    return new Parts(shortAnswer(file, text), redFlags(file, text, kind), more(file, text));
  }

  private String shortAnswer(String file, ArticleText text) {
    ArticleText.Section section = text.sections().getFirst();
    int length = section.text().codePointCount(0, section.text().length());
    if (length == 0) {
      problems.error(
          file,
          section.line(),
          "Die Kurzantwort fehlt.",
          "Schreibe sie gleich unter den Kopf, vor die erste Überschrift.");
    } else if (length > MAX_SHORT) {
      problems.error(
          file,
          section.line(),
          "Die Kurzantwort hat " + length + " Zeichen.",
          "Kürze sie auf höchstens " + MAX_SHORT + "; der Rest gehört unter „## Mehr dazu“.");
    }
    return section.text();
  }

  private Optional<String> redFlags(String file, ArticleText text, Optional<Topic.Kind> kind) {
    Optional<ArticleText.Section> section = text.section(ArticleText.RED_FLAGS);
    boolean needed = kind.isPresent() && kind.get() == Topic.Kind.ANSWER_DOCTOR;
    if (needed && section.filter(flags -> !flags.text().isEmpty()).isEmpty()) {
      problems.error(
          file,
          section.map(ArticleText.Section::line).orElse(0),
          "Der Abschnitt „Wann zur Ärztin“ fehlt oder ist leer; answer+doctor braucht ihn.",
          "Ergänze „## Wann zur Ärztin“ mit den Warnzeichen.");
    }
    if (!needed && kind.isPresent() && section.isPresent()) {
      problems.error(
          file,
          section.get().line(),
          "Der Abschnitt „Wann zur Ärztin“ gehört nur zu answer+doctor.",
          "Lösche ihn, oder ändere die Art in topics.tsv und hier.");
    }
    return section.map(ArticleText.Section::text).filter(flags -> !flags.isEmpty());
  }

  private String more(String file, ArticleText text) {
    Optional<ArticleText.Section> section = text.section(ArticleText.MORE);
    if (section.filter(more -> !more.text().isEmpty()).isEmpty()) {
      problems.error(
          file,
          section.map(ArticleText.Section::line).orElse(0),
          "Der Abschnitt „Mehr dazu“ fehlt oder ist leer.",
          "Ergänze „## Mehr dazu“ mit dem längeren Text.");
    }
    return section.map(ArticleText.Section::text).orElse("");
  }

  record Parts(String shortAnswer, Optional<String> redFlags, String more) {}
}
