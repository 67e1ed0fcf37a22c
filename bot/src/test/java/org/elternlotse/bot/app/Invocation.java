package org.elternlotse.bot.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One call of the command line inside this process: what it was given, what it printed, how it
/// ended.
///
/// @param code the exit code
record Invocation(int code, String out, String err) {

  /// The content as it lies in the repository.
  static Path content() {
    return Path.of(System.getProperty("elternlotse.root", "..")).resolve("knowledge-base/content");
  }

  static Invocation of(Map<String, String> environment, String... args) {
    return withInput("", environment, args);
  }

  /// Runs the command with `input` on standard input; the real streams are put back afterwards.
  static Invocation withInput(String input, Map<String, String> environment, String... args) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.putIfAbsent("ELTERNLOTSE_CONTENT", content().toString());
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    var written = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Main.run(args, complete);
      return new Invocation(
          code,
          written.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
