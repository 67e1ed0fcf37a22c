package org.elternlotse.bot.app;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `elternlotse serve|ask|lint|check-config`.
///
/// Exit codes: 0 all right, 1 findings (`lint`), 2 misuse or a start that failed, with one sentence
/// on standard error that says what to do.
@Command(
    name = "elternlotse",
    description =
        "Chatbot und Lotse für Eltern: antwortet sofort, erkennt Gefahr, führt zu Menschen.",
    mixinStandardHelpOptions = true,
    version = "elternlotse 0.1.0",
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      LintCommand.class,
      CheckConfigCommand.class,
      RehearseCommand.class
    },
    footer = {
      "",
      "Beispiele:",
      "  elternlotse serve                              startet Web-Chat und, mit Token, den Bot",
      "  elternlotse ask \"baby 4 monate wacht nachts\"   beantwortet eine Frage hier",
      "  elternlotse lint                               prüft alle Inhalte",
      "  elternlotse check-config                       zeigt die Einstellungen, die gelten"
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, System.getenv()));
  }

  /// Runs one command; tests call this.
  static int run(String[] args, Map<String, String> environment) {
    Surroundings surroundings = new Surroundings(home(), environment);
    CommandLine line =
        new CommandLine(new Main(), new Factory(surroundings))
            .setOut(writer(System.out))
            .setErr(writer(System.err))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    !terminal() || System.getenv("NO_COLOR") != null
                        ? CommandLine.Help.Ansi.OFF
                        : CommandLine.Help.Ansi.AUTO))
            .setExecutionExceptionHandler(Main::explain);
    if (args.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  /// A start that failed is one sentence, not a stack trace.
  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof StartException)) {
      throw e;
    }
    line.getErr().println(e.getMessage());
    return CommandLine.ExitCode.USAGE;
  }

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /// Where the product lies: set by the launcher and by the build; else the working folder.
  private static Path home() {
    return Path.of(System.getProperty("elternlotse.home", "")).toAbsolutePath();
  }

  /// What commands need to know of the world.
  record Surroundings(Path home, Map<String, String> environment) {
    ConfigReader reader() {
      return new ConfigReader(home, environment);
    }
  }

  /// Gives every command its surroundings by constructor.
  private record Factory(Surroundings surroundings) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Surroundings.class) {
          return type.cast(constructor.newInstance(surroundings));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
