package org.elternlotse.bot.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check-config",
    description = "Zeigt alle Einstellungen, wie sie gelten; Geheimnisse bleiben verdeckt.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Beispiel:",
      "  ELTERNLOTSE_PORT=8081 elternlotse check-config",
      "",
      "Ende mit 0: alles gültig. 2: etwas stimmt nicht, mit jedem Fehler in einem Satz."
    })
final class CheckConfigCommand implements Callable<Integer> {
  private final Main.Surroundings surroundings;
  @Spec private CommandSpec spec = CommandSpec.create();

  CheckConfigCommand(Main.Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ConfigReader reader = surroundings.reader();
    reader.read();
    PrintWriter out = spec.commandLine().getOut();
    reader
        .effective()
        .forEach((key, value) ->
            out.printf("%-28s %s%n%-28s   %s%n", key.variable(), value, "", key.meaning));
    return 0;
  }
}
