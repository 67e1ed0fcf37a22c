package org.elternlotse.knowledge.content.yaml;

import java.util.ArrayList;
import java.util.List;

/// Collects the mistakes of all content files, so that they are reported at once and not one by
/// one. Errors keep the content from being used; warnings do not. Not thread-safe.
public final class Problems {
  private final List<ContentProblem> errors = new ArrayList<>();
  private final List<ContentProblem> warnings = new ArrayList<>();

  public void error(YamlNode at, String what, String remedy) {
    error(at.file(), at.line(), what, remedy);
  }

  public void error(String file, int line, String what, String remedy) {
    errors.add(new ContentProblem(file, line, what, remedy));
  }

  public void warning(YamlNode at, String what, String remedy) {
    warning(at.file(), at.line(), what, remedy);
  }

  public void warning(String file, int line, String what, String remedy) {
    warnings.add(new ContentProblem(file, line, what, remedy));
  }

  /// Errors so far, by file and line.
  public List<ContentProblem> errors() {
    return errors.stream().sorted().toList();
  }

  /// Warnings so far, by file and line.
  public List<ContentProblem> warnings() {
    return warnings.stream().sorted().toList();
  }

  /// How many errors there are so far; compare before and after to see whether a part was sound.
  public int errorCount() {
    return errors.size();
  }
}
