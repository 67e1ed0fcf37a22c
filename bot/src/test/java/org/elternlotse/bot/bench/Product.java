package org.elternlotse.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A process with a web interface, asked as a program asks it. One caller at a time.
final class Product {
  private static final String QUESTION =
      "Mein Kind (4) hat seit gestern Abend Fieber und schläft unruhig. Was kann ich tun?";
  private static final int PAUSE_MILLIS = 2;

  private final ObjectMapper json = new ObjectMapper();
  private final String base;
  private long seen;

  Product(int port) {
    base = "http://127.0.0.1:" + port;
  }

  /// A port nobody has now.
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// Waits until somebody answers a GET or POST of this path.
  String awaitAnswer(BenchProcess process, String method, String path)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return call(method, path, "");
      } catch (IOException e) {
        if (!process.alive()) {
          throw new IOException("the process has ended", e);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /// The token of a new room out of the answer to its opening.
  String room(String answer) throws IOException {
    seen = 0;
    return json.readTree(answer).path("room").asText();
  }

  /// Asks in a room and waits for the answer; both are durable when they can be read.
  void ask(String room, int number) throws IOException, InterruptedException {
    String path = "/api/rooms/" + room + "/messages";
    String question =
        json.createObjectNode().put("id", "q" + number).put("text", QUESTION).toString();
    call("POST", path, question);
    while (!answered(call("GET", path + "?after=" + seen, ""), "q" + number)) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /// Whether the bot has spoken after the parent's own message.
  private boolean answered(String conversation, String id) throws IOException {
    boolean asked = false;
    for (JsonNode message : json.readTree(conversation).path("messages")) {
      if (asked && message.path("from").asText().equals("bot")) {
        seen = message.path("n").asLong();
        return true;
      }
      asked |= message.path("id").asText().equals(id);
    }
    return false;
  }

  String call(String method, String path, String body) throws IOException {
    var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout(5_000);
    connection.setReadTimeout(20_000);
    if (!body.isEmpty()) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream answer = connection.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
