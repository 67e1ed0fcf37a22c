package org.elternlotse.knowledge.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Says for each line of the standard input which signals fire: for whoever writes signals.
final class DangerTry {
  private DangerTry() {}

  public static void main(String[] args) throws IOException {
    DangerBook book = DangerContent.book();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Assessment assessment = book.assess(line);
      String level = assessment.worst().map(danger -> danger.level().key()).orElse("-");
      System.out.println(level + " " + book.explain(line) + " | " + line);
    }
  }
}
