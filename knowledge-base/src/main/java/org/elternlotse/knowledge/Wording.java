package org.elternlotse.knowledge;

import java.util.EnumMap;
import java.util.Map;

/// The bot's own sentences in one language, from `content/wording/<lang>.yaml`.
public final class Wording {
  private final String language;
  private final Map<Sentence, String> texts;

  /// @throws IllegalArgumentException when a sentence is missing; the loader reports it with the
  ///   file
  public Wording(String language, Map<Sentence, String> texts) {
    for (Sentence sentence : Sentence.values()) {
      if (!texts.containsKey(sentence)) {
        throw new IllegalArgumentException("wording lacks " + sentence.key());
      }
    }
    this.language = language;
    this.texts = new EnumMap<>(texts);
  }

  public String language() {
    return language;
  }

  /// The sentence with its blanks filled in.
  ///
  /// @param values pairs of blank name and value: `"topic", "Kindergeld"`
  public String text(Sentence sentence, String... values) {
    String text = texts.getOrDefault(sentence, "");
    for (int i = 0; i + 1 < values.length; i += 2) {
      text = text.replace("{" + values[i] + "}", values[i + 1]);
    }
    return text.strip();
  }
}
