package org.elternlotse.bot.room;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes server-sent events, each in one piece so that a reader never sees half of one.
final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /// Tells the browser how long to wait before it comes back, and opens the stream.
  void open() throws IOException {
    write("retry: 2000\n\n");
  }

  /// @param id what the browser sends as `Last-Event-ID` when it comes back
  void event(String name, long id, ObjectNode data) throws IOException {
    write("id: " + id + "\n" + body(name, data));
  }

  void event(String name, ObjectNode data) throws IOException {
    write(body(name, data));
  }

  /// A comment; keeps proxies from closing a quiet stream and shows us that the reader is still
  /// there.
  void heartbeat() throws IOException {
    write(": \n\n");
  }

  private static String body(String name, ObjectNode data) {
    String json = new String(RoomJson.bytes(data), StandardCharsets.UTF_8);
    return "event: " + name + "\ndata: " + json + "\n\n";
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
