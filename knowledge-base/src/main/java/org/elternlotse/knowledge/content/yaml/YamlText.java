package org.elternlotse.knowledge.content.yaml;

/// A scalar. An absent value, `~` and `null` are the empty text.
public record YamlText(String file, int line, String value) implements YamlNode {}
