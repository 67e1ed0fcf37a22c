package org.elternlotse.knowledge.danger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;

/// What all signals share, from `danger/words.yaml`.
///
/// @param lists named word lists, used as `@name`
/// @param shortForms folded and squeezed short or dialect form to the words meant
/// @param fillers words that may stand inside any sequence ("halt", "einfach")
record SharedWords(
    Map<String, List<String>> lists, Map<String, List<String>> shortForms, List<String> fillers) {
  SharedWords {
    lists = Map.copyOf(lists);
    shortForms = Map.copyOf(shortForms);
    fillers = List.copyOf(fillers);
  }

  static SharedWords read(YamlFields file, Problems problems) {
    file.allowOnly(Set.of("lists", "short_forms", "fillers", "cards"), problems);
    Map<String, List<String>> lists = new HashMap<>();
    YamlFields named = fields(file, "lists", problems);
    for (String name : named.keyLines().keySet()) {
      lists.put(name, named.texts(name, problems));
    }
    Map<String, List<String>> shortForms = new HashMap<>();
    YamlFields forms = fields(file, "short_forms", problems);
    for (String form : forms.keyLines().keySet()) {
      String meant = forms.text(form, problems);
      shortForms.put(Spelling.squeeze(Spelling.fold(form)), Arrays.asList(meant.split("\\s+", -1)));
    }
    return new SharedWords(lists, shortForms, file.texts("fillers", problems));
  }

  private static YamlFields fields(YamlFields file, String key, Problems problems) {
    return file.node(key)
        .map((YamlNode node) -> node.fields(problems))
        .orElse(YamlFields.empty(file.file(), file.line()));
  }
}
