package org.elternlotse.bot.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.elternlotse.knowledge.content.ContentLoader;
import org.elternlotse.knowledge.content.LoadResult;
import org.elternlotse.knowledge.content.yaml.ContentProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "lint",
    description = "Prüft alle Inhalte und nennt jeden Fehler mit Datei, Zeile und was zu tun ist.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Beispiele:",
      "  elternlotse lint",
      "  elternlotse lint mein/inhalt",
      "  elternlotse lint --date 2027-06-01    nennt auch Texte, deren Prüfung dann fällig ist",
      "",
      "Ende mit 0: alles in Ordnung. 1: Fehler gefunden."
    })
final class LintCommand implements Callable<Integer> {
  private final Main.Surroundings surroundings;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--date",
      paramLabel = "TAG",
      description = "Nennt Texte, deren Prüfung vor diesem Tag fällig war.")
  private @Nullable LocalDate date;

  @Parameters(arity = "0..1", paramLabel = "ORDNER", description = "Ordner der Inhalte.")
  private @Nullable Path folder;

  LintCommand(Main.Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path where = folder != null ? folder : surroundings.reader().read().content();
    PrintWriter out = spec.commandLine().getOut();
    LoadResult result = new ContentLoader(Clock.systemUTC()).load(where);
    List<ContentProblem> hints = new ArrayList<>(result.warnings());
    if (date != null && result instanceof LoadResult.Loaded loaded) {
      hints.addAll(loaded.overdue(date));
    }
    hints.forEach(hint -> out.println("Hinweis: " + hint));
    return switch (result) {
      case LoadResult.Loaded _ -> {
        out.println("Alles in Ordnung" + (hints.isEmpty() ? "." : ", Hinweise siehe oben."));
        yield 0;
      }
      case LoadResult.Broken(List<ContentProblem> errors, var _) -> {
        errors.forEach(error -> out.println("Fehler: " + error));
        out.println(errors.size() + (errors.size() == 1 ? " Fehler." : " Fehler insgesamt."));
        yield 1;
      }
    };
  }
}
