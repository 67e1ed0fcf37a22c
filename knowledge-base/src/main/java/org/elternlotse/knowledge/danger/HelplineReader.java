package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;
import org.elternlotse.knowledge.content.yaml.YamlText;
import org.elternlotse.knowledge.directory.Schedule;
import org.elternlotse.knowledge.directory.ScheduleReader;

/// Reads `helplines.yaml`: every number with the page it was read on and the day a person checked
/// it.
final class HelplineReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "label",
          "number",
          "hours",
          "languages",
          "states",
          "cost",
          "note",
          "source",
          "seen_on",
          "last_checked");

  private final Problems problems;

  HelplineReader(Problems problems) {
    this.problems = problems;
  }

  /// All help lines by id, and the ids of `always_open` in the order shown.
  record Helplines(Map<String, EmergencyContact> byId, List<EmergencyContact> alwaysOpen) {}

  Helplines read(YamlFields file) {
    file.allowOnly(Set.of("always_open", "helplines"), problems);
    Map<String, EmergencyContact> byId = new LinkedHashMap<>();
    for (YamlNode item : file.node("helplines").map(YamlNode::items).orElse(List.of())) {
      EmergencyContact contact = contact(item.fields(problems));
      if (!contact.id().isEmpty() && byId.putIfAbsent(contact.id(), contact) != null) {
        problems.error(
            item,
            "Die id „" + contact.id() + "“ gibt es schon.",
            "Gib jeder Nummer ihre eigene id.");
      }
    }
    if (byId.isEmpty()) {
      problems.error(
          file, "Es ist keine einzige Nummer eingetragen.", "Trage „helplines“ als Liste ein.");
    }
    return new Helplines(byId, alwaysOpen(file, byId));
  }

  private EmergencyContact contact(YamlFields fields) {
    fields.allowOnly(KEYS, problems);
    String number = fields.text("number", problems);
    if (!number.matches("\\+?[0-9][0-9 ]*[0-9]") && !number.isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("number"),
          "„" + number + "“ ist keine Rufnummer.",
          "Erlaubt sind Ziffern und Leerzeichen in Anführungszeichen, zum Beispiel \"116 016\".");
    }
    String source = fields.text("source", problems);
    if (!source.matches("https?://\\S+") && !source.isEmpty()) {
      problems.error(
          fields.file(),
          fields.lineOf("source"),
          "Die Quelle ist keine Adresse.",
          "Trage die Seite ein, auf der die Nummer stand, mit https://.");
    }
    fields.date("seen_on", problems);
    if (fields.optionalText("last_checked").isPresent()) {
      fields.date("last_checked", problems);
    }
    fields.texts("languages", problems);
    return new EmergencyContact(
        fields.text("id", problems), fields.text("label", problems), number, hours(fields));
  }

  private Schedule hours(YamlFields fields) {
    Optional<YamlNode> hours = fields.required("hours", problems);
    if (hours.isEmpty()) {
      return Schedule.NEVER;
    }
    return hours.get() instanceof YamlText text && text.value().equals("always")
        ? Schedule.ALWAYS
        : new ScheduleReader(problems).read(hours.get(), Optional.empty());
  }

  private List<EmergencyContact> alwaysOpen(YamlFields file, Map<String, EmergencyContact> byId) {
    List<EmergencyContact> open = new ArrayList<>();
    for (String id : file.texts("always_open", problems)) {
      EmergencyContact contact = byId.get(id);
      if (contact == null || !contact.hours().equals(Schedule.ALWAYS)) {
        problems.error(
            file.file(),
            file.lineOf("always_open"),
            "„" + id + "“ ist keine Nummer mit „hours: always“.",
            "Nimm sie aus der Liste oder prüfe die id.");
      } else {
        open.add(contact);
      }
    }
    return open;
  }
}
