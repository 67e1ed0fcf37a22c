package org.elternlotse.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An article file cut into its parts; nothing is judged here but the outer form.
///
/// @param frontMatterLine line of the file on which the front matter's YAML starts
/// @param sections the text before the first heading (heading "") and each `## ` section
record ArticleText(String frontMatter, int frontMatterLine, List<Section> sections) {
  static final String RED_FLAGS = "Wann zur Ärztin";
  static final String MORE = "Mehr dazu";

  ArticleText {
    sections = List.copyOf(sections);
  }

  /// One section.
  ///
  /// @param line line of the heading, or of the first line of the short answer
  /// @param textLine line on which the text starts, below any blank lines
  record Section(String heading, int line, int textLine, String text) {}

  /// Empty when the file does not start with a front matter between two lines `---`.
  static Optional<ArticleText> split(String file) {
    List<String> lines = file.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return Optional.empty();
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).strip().equals("---")) {
      end++;
    }
    if (end == lines.size()) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    String heading = "";
    int start = end + 1;
    int headingLine = end + 2;
    for (int i = end + 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        sections.add(section(heading, headingLine, start, lines.subList(start, i)));
        heading = lines.get(i).substring(3).strip();
        headingLine = i + 1;
        start = i + 1;
      }
    }
    sections.add(section(heading, headingLine, start, lines.subList(start, lines.size())));
    return Optional.of(
        new ArticleText(String.join("\n", lines.subList(1, end)) + "\n", 2, sections));
  }

  private static Section section(String heading, int line, int start, List<String> lines) {
    int blank = (int) lines.stream().takeWhile(String::isBlank).count();
    int textLine = start + (blank < lines.size() ? blank : 0) + 1;
    String text = String.join("\n", lines).strip();
    return new Section(heading, heading.isEmpty() ? textLine : line, textLine, text);
  }

  Optional<Section> section(String heading) {
    return sections.stream().filter(section -> section.heading().equals(heading)).findFirst();
  }
}
