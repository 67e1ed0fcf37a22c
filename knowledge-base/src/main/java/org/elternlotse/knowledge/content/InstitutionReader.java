package org.elternlotse.knowledge.content;

import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.Institution;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.directory.Schedule;
import org.elternlotse.knowledge.directory.ScheduleReader;

/// Reads who runs this installation.
final class InstitutionReader {
  private final Problems problems;

  InstitutionReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Institution> read(YamlFields fields) {
    int before = problems.errorCount();
    fields.allowOnly(Set.of("id", "name", "demo", "desk_hours", "closed_on"), problems);
    String id = fields.text("id", problems);
    if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      problems.error(
          fields.file(),
          fields.lineOf("id"),
          "„" + id + "“ ist keine id.",
          "Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche.");
    }
    String name = fields.text("name", problems);
    String demo = fields.optionalText("demo").orElse("false");
    if (!demo.equals("true") && !demo.equals("false")) {
      problems.error(
          fields.file(),
          fields.lineOf("demo"),
          "„demo“ ist weder true noch false.",
          "Schreibe true, solange niemand mitliest, sonst false.");
    }
    Schedule hours =
        fields
            .node("desk_hours")
            .map(node -> new ScheduleReader(problems).read(node, fields.node("closed_on")))
            .orElse(Schedule.NEVER);
    return problems.errorCount() > before
        ? Optional.empty()
        : Optional.of(new Institution(id, name, hours, demo.equals("true")));
  }
}
