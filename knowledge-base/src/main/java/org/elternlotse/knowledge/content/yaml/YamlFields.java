package org.elternlotse.knowledge.content.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keys with values, in the order of the file.
///
/// @param keyLines line of each key
/// @param values value of each key
public record YamlFields(
    String file, int line, Map<String, Integer> keyLines, Map<String, YamlNode> values)
    implements YamlNode {
  public YamlFields {
    keyLines = Collections.unmodifiableMap(new LinkedHashMap<>(keyLines));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static YamlFields empty(String file, int line) {
    return new YamlFields(file, line, Map.of(), Map.of());
  }

  public Optional<YamlNode> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// The line of a key, or of this node where the key is missing.
  public int lineOf(String key) {
    return keyLines.getOrDefault(key, line);
  }

  /// A value that must be there, or a problem and nothing.
  public Optional<YamlNode> required(String key, Problems problems) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      problems.error(
          this, "Das Feld „" + key + "“ fehlt.", "Ergänze „" + key + ": …“ an dieser Stelle.");
    }
    return value;
  }

  /// A text that must be there, or a problem and "".
  public String text(String key, Problems problems) {
    return required(key, problems).map(node -> node.text(problems)).orElse("");
  }

  /// A text that may be missing or empty.
  public Optional<String> optionalText(String key) {
    return node(key)
        .filter(YamlText.class::isInstance)
        .map(node -> ((YamlText) node).value().strip())
        .filter(text -> !text.isEmpty());
  }

  /// A list of texts that must be there and hold at least one entry.
  public List<String> texts(String key, Problems problems) {
    Optional<YamlNode> value = required(key, problems);
    if (value.isPresent() && value.get().items().isEmpty()) {
      problems.error(
          file,
          lineOf(key),
          "Die Liste „" + key + "“ ist leer.",
          "Trage mindestens einen Eintrag ein.");
    }
    return value.map(node -> node.texts(problems)).orElse(List.of());
  }

  /// A date `2026-11-24` that must be there, or a problem and nothing.
  public Optional<LocalDate> date(String key, Problems problems) {
    Optional<YamlNode> value = required(key, problems);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.get().text(problems)));
    } catch (DateTimeParseException _) {
      problems.error(
          file,
          lineOf(key),
          "„" + key + "“ ist kein Datum.",
          "Schreibe es als Jahr-Monat-Tag, zum Beispiel 2026-11-24.");
      return Optional.empty();
    }
  }

  /// Reports every key that is not among the known ones.
  public void allowOnly(Set<String> known, Problems problems) {
    keyLines.forEach((key, at) -> {
      if (!known.contains(key)) {
        problems.error(
            file,
            at,
            "Das Feld „" + key + "“ ist unbekannt.",
            "Erlaubt sind: " + String.join(", ", known.stream().sorted().toList()) + ".");
      }
    });
  }
}
