package org.elternlotse.knowledge.content.yaml;

import java.util.List;

/// A piece of a YAML file that knows where it stands. Scalars stay text; readers interpret them.
public sealed interface YamlNode permits YamlText, YamlItems, YamlFields {

  /// Path below the content folder.
  String file();

  /// Counted from 1.
  int line();

  /// This node as text, or a problem and "".
  default String text(Problems problems) {
    if (this instanceof YamlText text && !text.value().isBlank()) {
      return text.value().strip();
    }
    problems.error(this, "Hier wird ein Text erwartet.", "Trage einen Text ein.");
    return "";
  }

  /// This node as a list; a single text counts as a list of one, an empty value as an empty list.
  default List<YamlNode> items() {
    return switch (this) {
      case YamlItems items -> items.nodes();
      case YamlText text when text.value().isEmpty() -> List.of();
      case YamlText text -> List.of(text);
      case YamlFields fields -> List.of(fields);
    };
  }

  /// This node as a list of texts; anything else in it is a problem and left out.
  default List<String> texts(Problems problems) {
    return items().stream()
        .map(item -> item.text(problems))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// This node as keys with values, or a problem and no fields.
  default YamlFields fields(Problems problems) {
    if (this instanceof YamlFields fields) {
      return fields;
    }
    problems.error(
        this,
        "Hier werden Felder der Form „schlüssel: wert“ erwartet.",
        "Schreibe je Zeile einen Schlüssel, einen Doppelpunkt und den Wert.");
    return YamlFields.empty(file(), line());
  }
}
