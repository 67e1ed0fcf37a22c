package org.elternlotse.knowledge.content.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 into [YamlNode]s. Anchors and aliases are refused: editors do not need them, and
/// without them a file cannot grow while it is read.
public final class YamlFile {
  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();
  private static final int MAX_DEPTH = 32;

  private final String file;
  private final int offset;
  private final Problems problems;

  private YamlFile(String file, int firstLine, Problems problems) {
    this.file = file;
    this.offset = firstLine;
    this.problems = problems;
  }

  /// Parses a whole file.
  ///
  /// @param file path below the content folder, for messages
  /// @return empty after a syntax error, which is in `problems`; an empty file has no fields
  public static Optional<YamlNode> parse(String file, String yaml, Problems problems) {
    return parse(file, 1, yaml, problems);
  }

  /// Parses a part of a file.
  ///
  /// @param firstLine line of the file on which the part starts, counted from 1
  public static Optional<YamlNode> parse(
      String file, int firstLine, String yaml, Problems problems) {
    YamlFile reader = new YamlFile(file, firstLine, problems);
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
      return Optional.of(
          root.map(node -> reader.convert(node, 0)).orElse(YamlFields.empty(file, firstLine)));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
      reader.syntaxError(line, String.valueOf(e.getProblem()));
      return Optional.empty();
    } catch (YamlEngineException e) {
      reader.syntaxError(firstLine, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void syntaxError(int line, String parserMessage) {
    problems.error(
        file,
        line,
        "Der YAML-Aufbau stimmt hier nicht (" + parserMessage.lines().findFirst().orElse("") + ").",
        "Prüfe Einrückung, Doppelpunkte und Anführungszeichen dieser und der vorigen Zeile.");
  }

  private YamlNode convert(Node node, int depth) {
    int line = line(node);
    if (node.getAnchor().isPresent() || node.isRecursive() || depth > MAX_DEPTH) {
      problems.error(
          file,
          line,
          "Anker, Verweise (& und *) und sehr tiefe Verschachtelung sind nicht erlaubt.",
          "Schreibe den Inhalt an jeder Stelle aus.");
      return new YamlText(file, line, "");
    }
    return switch (node) {
      case ScalarNode scalar -> new YamlText(file, line, value(scalar));
      case SequenceNode list -> {
        List<YamlNode> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(convert(item, depth + 1)));
        yield new YamlItems(file, line, items);
      }
      case MappingNode map -> convertFields(map, line, depth);
      default -> new YamlText(file, line, "");
    };
  }

  private YamlFields convertFields(MappingNode map, int line, int depth) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, YamlNode> values = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      int at = line(tuple.getKeyNode());
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (values.containsKey(key)) {
        problems.error(
            file,
            at,
            "„" + key + "“ steht hier zum zweiten Mal.",
            "Lösche eine der beiden Angaben.");
      }
      lines.putIfAbsent(key, at);
      values.putIfAbsent(key, convert(tuple.getValueNode(), depth + 1));
    }
    return new YamlFields(file, line, lines, values);
  }

  private static String value(ScalarNode scalar) {
    String value = scalar.getValue();
    boolean absent =
        scalar.getScalarStyle() == ScalarStyle.PLAIN
            && (value.isEmpty() || value.equals("~") || value.equals("null"));
    return absent ? "" : value;
  }

  private int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + offset;
  }
}
