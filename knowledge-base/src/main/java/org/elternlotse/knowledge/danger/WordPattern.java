package org.elternlotse.knowledge.danger;

/// How one word of a signal is recognised. `*` stands for any letters: `schüttel*`, `*tablette*`.
sealed interface WordPattern {
  String core();

  /// The word itself, doubled letters and small typos forgiven.
  record Whole(String core) implements WordPattern {}

  /// Written exactly so after folding: `=schlaff` is not "schlaf".
  record Exactly(String core) implements WordPattern {}

  record Beginning(String core) implements WordPattern {}

  record Ending(String core) implements WordPattern {}

  record Inside(String core) implements WordPattern {}

  /// Reads a word of a signal.
  ///
  /// @throws IllegalArgumentException when too little is left beside the stars
  static WordPattern parse(String text) {
    if (text.startsWith("=")) {
      return new Exactly(Spelling.fold(text.substring(1)));
    }
    boolean open = text.startsWith("*");
    boolean on = text.endsWith("*");
    String core =
        Spelling.squeeze(
            Spelling.fold(
                text.substring(open ? 1 : 0, text.length() - (on && text.length() > 1 ? 1 : 0))));
    if (core.isEmpty() || core.contains("*") || (core.length() < 2 && (open || on))) {
      throw new IllegalArgumentException(text);
    }
    if (open) {
      return on ? new Inside(core) : new Ending(core);
    }
    return on ? new Beginning(core) : new Whole(core);
  }
}
