package org.elternlotse.bot.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a parent can order with a slash, with and without umlauts.
public enum Command {
  START("start"),
  HELP("hilfe", "help"),
  PERSON("mensch", "berater", "beraterin"),
  STOP("stopp", "stop"),
  DELETE("loeschen", "löschen", "loschen"),
  EXPORT("auskunft", "meine-daten", "meinedaten");

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> words;

  Command(String... words) {
    this.words = List.of(words);
  }

  /// The first word of a text that begins with a slash, or empty when it is no command.
  public static Optional<String> word(String text) {
    // Some phones send "o" and two dots apart.
    String stripped = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (stripped.length() < 2 || stripped.charAt(0) != '/') {
      return Optional.empty();
    }
    String word =
        stripped
            .substring(1)
            .split("[\\s@]", 2)[0]
            .replaceFirst("[.,!?]+$", "")
            .toLowerCase(Locale.GERMAN);
    return word.matches("[\\p{L}\\d_-]{1,30}") ? Optional.of(word) : Optional.empty();
  }

  /// The command of that name.
  public static Optional<Command> named(String word) {
    for (Command command : values()) {
      if (command.words.contains(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
