package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;

/// Reads one card and checks what can be checked about it: length, that the second text differs,
/// that every number in it is a help line with a source.
final class CardReader {
  /// Characters; more does not fit a phone screen beside the keyboard.
  static final int LONGEST = 400;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])(?:\\+\\d|0\\d|11\\d|1[34]\\d)[\\d ]*(?<=\\d)(?![\\d.,]\\d)");

  private final Map<String, EmergencyContact> helplines;
  private final Set<String> numbers;
  private final Problems problems;

  CardReader(Map<String, EmergencyContact> helplines, Problems problems) {
    this.helplines = helplines;
    this.numbers =
        helplines.values().stream()
            .map(contact -> digits(contact.number()))
            .collect(Collectors.toSet());
    this.problems = problems;
  }

  /// The card, or nothing after a problem.
  Optional<DangerBook.CardTexts> read(YamlFields fields) {
    int before = problems.errorCount();
    fields.allowOnly(Set.of("id", "text", "again", "contacts"), problems);
    String text = text(fields, "text");
    String again = text(fields, "again");
    if (!text.isEmpty() && (text.equals(again) || again.length() >= text.length())) {
      problems.error(
          fields.file(),
          fields.lineOf("again"),
          "Der Text für das zweite Mal ist gleich oder nicht kürzer.",
          "Sage dasselbe kürzer und mit anderen Worten.");
    }
    List<EmergencyContact> contacts = contacts(fields);
    return problems.errorCount() > before
        ? Optional.empty()
        : Optional.of(
            new DangerBook.CardTexts(
                new DangerCard(text, contacts), new DangerCard(again, contacts)));
  }

  private String text(YamlFields fields, String key) {
    String text = fields.text(key, problems);
    if (text.length() > LONGEST) {
      problems.error(
          fields.file(),
          fields.lineOf(key),
          "Die Karte hat " + text.length() + " Zeichen.",
          "Kürze sie auf höchstens " + LONGEST + " Zeichen.");
    }
    for (String number : numbersIn(text)) {
      if (!numbers.contains(digits(number))) {
        problems.error(
            fields.file(),
            fields.lineOf(key),
            "Die Nummer " + number + " steht nicht in helplines.yaml.",
            "Trage sie dort mit Quelle ein oder nimm sie aus der Karte.");
      }
    }
    return text;
  }

  private List<EmergencyContact> contacts(YamlFields fields) {
    List<EmergencyContact> contacts = new ArrayList<>();
    for (String id : fields.texts("contacts", problems)) {
      EmergencyContact contact = helplines.get(id);
      if (contact == null) {
        problems.error(
            fields.file(),
            fields.lineOf("contacts"),
            "Den Kontakt „" + id + "“ gibt es in helplines.yaml nicht.",
            "Prüfe die id oder trage die Nummer dort ein.");
      } else {
        contacts.add(contact);
      }
    }
    return contacts;
  }

  /// Whatever looks like a number to call.
  static List<String> numbersIn(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(String::strip).toList();
  }

  private static String digits(String number) {
    return number.replace(" ", "");
  }
}
