package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elternlotse.knowledge.content.yaml.Problems;
import org.elternlotse.knowledge.content.yaml.YamlFields;
import org.elternlotse.knowledge.content.yaml.YamlNode;
import org.elternlotse.knowledge.language.Lemmas;

/// Reads `danger/*.yaml` and `helplines.yaml` into a [DangerBook] and reports every mistake, also
/// examples that do not behave as they say. One file a class, and `danger/words.yaml` with the word
/// lists and short forms that all share.
public final class DangerReader {
  private static final String WORDS_FILE = "danger/words.yaml";
  private static final String EXAMPLES_FOLDER = "danger/examples/";

  private final Lemmas lemmas;
  private final Problems problems;

  /// @param lemmas knows correct German words; only others may be typos of a signal's word
  public DangerReader(Lemmas lemmas, Problems problems) {
    this.lemmas = lemmas;
    this.problems = problems;
  }

  /// Reads and checks everything.
  ///
  /// @param files all files below `danger/`, also those of `danger/examples/`
  /// @param helplines `helplines.yaml`
  /// @param questions what parents ordinarily ask, by id of the topic; teaches what is no danger
  /// @return nothing after a mistake, all of which are in `problems`
  public Optional<DangerBook> read(
      List<YamlFields> files, YamlFields helplines, Map<String, List<String>> questions) {
    int before = problems.errorCount();
    HelplineReader.Helplines lines = new HelplineReader(problems).read(helplines);
    Optional<YamlFields> words =
        files.stream().filter(file -> file.file().equals(WORDS_FILE)).findFirst();
    if (words.isEmpty()) {
      problems.error(WORDS_FILE, 0, "Die Datei fehlt.", "Lege sie mit lists und fillers an.");
      return Optional.empty();
    }
    SharedWords shared = SharedWords.read(words.get(), problems);
    MessageWords cutter = new MessageWords(shared.shortForms());
    PatternIndexBuilder index = new PatternIndexBuilder(cutter, shared.lists());
    LikenessReader likeness = new LikenessReader(cutter, problems);
    Parts parts =
        new Parts(
            new CardReader(lines.byId(), problems), new SignalReader(index, problems), likeness);
    parts.readCards(words.get());
    files.stream()
        .filter(file -> !file.file().equals(WORDS_FILE) && !isExamples(file))
        .forEach(parts::read);
    files.stream()
        .filter(DangerReader::isExamples)
        .forEach(file -> likeness.read(file, parts.cardIds));
    parts.checkWholeness();
    if (problems.errorCount() > before) {
      return Optional.empty();
    }
    DangerBook book =
        new DangerBook(
            cutter,
            index.build(shared.fillers(), lemmas),
            parts.signals,
            likeness.build(questions),
            parts.cards,
            lines.alwaysOpen());
    parts.examples.forEach(example -> example.check(book, problems));
    likeness.examples().forEach(example -> example.check(book, problems));
    return problems.errorCount() > before ? Optional.empty() : Optional.of(book);
  }

  private static boolean isExamples(YamlFields file) {
    return file.file().startsWith(EXAMPLES_FOLDER);
  }

  /// The field „class“, or a problem and nothing.
  static Optional<DangerClass> kind(YamlFields file, Problems problems) {
    String name = file.text("class", problems);
    Optional<DangerClass> kind =
        Arrays.stream(DangerClass.values()).filter(each -> each.key().equals(name)).findFirst();
    if (kind.isEmpty() && !name.isEmpty()) {
      List<String> allowed = Arrays.stream(DangerClass.values()).map(DangerClass::key).toList();
      problems.error(
          file.file(),
          file.lineOf("class"),
          "Die Klasse „" + name + "“ ist unbekannt.",
          "Erlaubt sind: " + String.join(", ", allowed) + ".");
    }
    return kind;
  }

  /// What has been read of the class files so far.
  private final class Parts {
    private final CardReader cardReader;
    private final SignalReader signalReader;
    private final LikenessReader likeness;
    private final Map<String, DangerBook.CardTexts> cards = new HashMap<>();
    private final Set<String> cardIds = new HashSet<>();
    private final Set<String> signalIds = new HashSet<>();
    private final Map<String, YamlFields> cardUses = new HashMap<>();
    private final Set<DangerClass> classes = EnumSet.noneOf(DangerClass.class);
    private final List<Signal> signals = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    Parts(CardReader cardReader, SignalReader signalReader, LikenessReader likeness) {
      this.cardReader = cardReader;
      this.signalReader = signalReader;
      this.likeness = likeness;
    }

    void read(YamlFields file) {
      file.allowOnly(Set.of("class", "softened_by", "cards", "signals", "quiet"), problems);
      Optional<DangerClass> kind = kind(file, problems);
      if (kind.isPresent() && !classes.add(kind.get())) {
        problems.error(
            file,
            "Die Klasse „" + kind.get().key() + "“ hat schon eine Datei.",
            "Führe beide zusammen.");
      }
      readCards(file);
      List<Integer> softenedBy = signalReader.groups(file, "softened_by");
      for (YamlFields signal : items(file, "signals")) {
        kind.ifPresent(known -> readSignal(signal, known, softenedBy));
      }
      readQuiet(file);
    }

    void readCards(YamlFields file) {
      items(file, "cards").forEach(this::readCard);
    }

    private void readCard(YamlFields fields) {
      String id = fields.text("id", problems);
      if (!id.isEmpty() && !cardIds.add(id)) {
        problems.error(fields, "Die Karte „" + id + "“ gibt es schon.", "Gib ihr eine eigene id.");
        return;
      }
      cardReader.read(fields).ifPresent(card -> cards.put(id, card));
    }

    private void readSignal(YamlFields fields, DangerClass kind, List<Integer> softenedBy) {
      String id = fields.optionalText("id").orElse("");
      if (!id.isEmpty() && !signalIds.add(id)) {
        problems.error(fields, "Das Signal „" + id + "“ gibt es schon.", "Gib ihm eine eigene id.");
      }
      fields.optionalText("card").ifPresent(card -> cardUses.putIfAbsent(card, fields));
      List<YamlNode> alarms =
          fields.required("alarms", problems).map(YamlNode::items).orElse(List.of());
      if (alarms.isEmpty() && fields.node("alarms").isPresent()) {
        problems.error(
            fields.file(),
            fields.lineOf("alarms"),
            "Das Signal hat kein Beispiel.",
            "Trage unter „alarms“ mindestens einen Satz ein, der es auslösen muss.");
      }
      Optional<Signal> signal = signalReader.read(fields, kind, softenedBy);
      readQuiet(fields);
      if (signal.isPresent()) {
        signals.add(signal.get());
        for (YamlNode alarm : alarms) {
          String text = alarm.text(problems);
          examples.add(new Example.MustAlarm(alarm, text, signal.get()));
          likeness.learn(text, signal.get().danger());
        }
      }
    }

    private void readQuiet(YamlFields fields) {
      for (YamlNode quiet : fields.node("quiet").map(YamlNode::items).orElse(List.of())) {
        String text = quiet.text(problems);
        examples.add(new Example.MustStayQuiet(quiet, text));
        likeness.learn(text);
      }
    }

    private void checkWholeness() {
      for (DangerClass kind : DangerClass.values()) {
        if (!classes.contains(kind)) {
          problems.error(
              "danger/" + kind.key() + ".yaml",
              0,
              "Für die Klasse „" + kind.key() + "“ fehlt die Datei.",
              "Lege sie an; jede Klasse braucht Signale.");
        }
      }
      if (!cardIds.contains(Likeness.UNSURE_CARD)) {
        problems.error(
            WORDS_FILE,
            0,
            "Die Karte „" + Likeness.UNSURE_CARD + "“ fehlt.",
            "Schreibe sie dort unter „cards“; sie passt auf jede Gefahr.");
      }
      cardUses.forEach((card, signal) -> {
        if (!cardIds.contains(card)) {
          problems.error(
              signal.file(),
              signal.lineOf("card"),
              "Die Karte „" + card + "“ gibt es nicht.",
              "Prüfe die id oder schreibe die Karte unter „cards“.");
        }
      });
    }

    private List<YamlFields> items(YamlFields fields, String key) {
      return fields.node(key).map(YamlNode::items).orElse(List.of()).stream()
          .map(item -> item.fields(problems))
          .toList();
    }
  }
}
