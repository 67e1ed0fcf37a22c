package org.elternlotse.bot.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.elternlotse.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ask",
    description = "Beantwortet eine Frage hier, ohne etwas zu speichern.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Beispiele:",
      "  elternlotse ask \"baby 4 monate wacht jede stunde auf\"",
      "  elternlotse ask --explain \"kita eingewöhnung klappt nicht\"",
      "  echo '{\"text\": \"wer hilft nach der geburt\"}' | elternlotse ask --jsonl"
    })
final class AskCommand implements Callable<Integer> {
  private final Main.Surroundings surroundings;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--jsonl",
      description = "Liest JSON-Zeilen {\"text\": …} und schreibt für jede eine Zeile Ergebnis.")
  private boolean jsonLines;

  @Option(names = "--explain", description = "Zeigt, welche Themen gefunden wurden und warum.")
  private boolean explain;

  @Parameters(arity = "0..*", paramLabel = "FRAGE", description = "Die Frage.")
  private String[] words = {};

  AskCommand(Main.Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    String question = String.join(" ", words).strip();
    if (jsonLines == !question.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Bitte entweder eine Frage nennen oder --jsonl mit Zeilen auf der Standardeingabe.");
    }
    Config config = surroundings.reader().read();
    KnowledgeBase knowledge = Content.load(config.content(), Clock.systemUTC()).live();
    Asking asking = new Asking(knowledge);
    PrintWriter out = spec.commandLine().getOut();
    if (jsonLines) {
      return lines(asking, out);
    }
    out.println(explain ? asking.explain(question) : asking.answer(question));
    return 0;
  }

  /// One line out for each line in, in order, whatever the line is.
  private int lines(Asking asking, PrintWriter terminal) throws IOException {
    PrintWriter out = new PrintWriter(terminal, false);
    int wrong = 0;
    int number = 0;
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    @Nullable String line;
    while ((line = in.readLine()) != null) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Asking.Result result = asking.jsonLine(line);
      out.println(result.json());
      if (!result.understood()) {
        wrong++;
        spec.commandLine()
            .getErr()
            .println("Zeile " + number + " ist kein JSON mit einem Feld \"text\".");
      }
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
    return wrong == 0 ? 0 : CommandLine.ExitCode.USAGE;
  }
}
