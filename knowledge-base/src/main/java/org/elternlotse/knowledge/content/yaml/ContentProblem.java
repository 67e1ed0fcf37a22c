package org.elternlotse.knowledge.content.yaml;

/// One mistake in a content file, told in German to the person who has to mend it.
///
/// @param file path below the content folder, with `/`: `articles/schlaf/schlaf-sicher.md`
/// @param line counted from 1; 0 when the whole file is meant
/// @param what what is wrong, one sentence
/// @param remedy what to do, one sentence
public record ContentProblem(String file, int line, String what, String remedy)
    implements Comparable<ContentProblem> {

  @Override
  public int compareTo(ContentProblem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /// `datei:zeile: was Abhilfe`, as editors of all kinds understand it.
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + " " + remedy;
  }
}
