package org.elternlotse.bot.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A Bot API server and its parents in one process, on loopback only: a fixed number of messages is
/// under way at any time, and each answer lets the next parent write.
///
/// Arguments: seconds warm-up-seconds under-way chats. Prints `listening PORT`, then one line of
/// figures. Needs `-Dsun.net.httpserver.nodelay=true`, or each answer waits for the kernel.
public final class LoadBotApi {
  private static final int LONGEST_BATCH = 100;
  private static final byte[] TRUE = bytes("{\"ok\":true,\"result\":true}");
  private static final byte[] ME =
      bytes(
          """
          {"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Lotse","username":"lotse_bot",\
          "can_join_groups":false,"can_read_all_group_messages":false,\
          "supports_inline_queries":false}}\
          """);

  private final ObjectMapper json = new ObjectMapper();
  private final LoadingParents parents;
  private final CountDownLatch asked = new CountDownLatch(1);

  private LoadBotApi(LoadingParents parents) {
    this.parents = parents;
  }

  public static void main(String[] args) throws Exception {
    int seconds = Integer.parseInt(args[0]);
    int warmUp = Integer.parseInt(args[1]);
    int underWay = Integer.parseInt(args[2]);
    LoadingParents parents = new LoadingParents(Integer.parseInt(args[3]));
    LoadBotApi api = new LoadBotApi(parents);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", api::handle);
    server.start();
    System.out.println("listening " + server.getAddress().getPort());
    if (!api.asked.await(120, TimeUnit.SECONDS)) {
      System.out.println("no bot came");
      System.exit(2);
    }
    parents.begin(underWay);
    Thread.sleep(warmUp * 1000L);
    parents.count();
    System.out.println("counting");
    Thread.sleep(seconds * 1000L);
    System.out.println(parents.figures());
    System.exit(0);
  }

  private void handle(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer =
        switch (path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
          case "getupdates" -> updates(body);
          case "sendmessage" -> sent(body);
          case "getme" -> ME;
          default -> TRUE;
        };
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }

  private byte[] updates(String body) throws IOException {
    asked.countDown();
    long offset = number(body, "offset", 0);
    int limit = (int) Math.min(number(body, "limit", LONGEST_BATCH), LONGEST_BATCH);
    try {
      return bytes(
          "{\"ok\":true,\"result\":["
              + String.join(",", parents.wrote(offset, limit, number(body, "timeout", 0)))
              + "]}");
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private byte[] sent(String body) throws IOException {
    long chat = number(body, "chat_id", 0);
    long number = parents.read(chat);
    return bytes(
        """
        {"ok":true,"result":{"message_id":%d,"date":%d,"text":"ok",\
        "from":{"id":1,"is_bot":true,"first_name":"Lotse","username":"lotse_bot"},\
        "chat":{"id":%d,"first_name":"P","type":"private"}}}\
        """
            .formatted(number, System.currentTimeMillis() / 1000, chat));
  }

  /// A parameter of a call, sent as JSON or as a form.
  private long number(String body, String name, long otherwise) throws JsonProcessingException {
    if (body.startsWith("{")) {
      JsonNode value = json.readTree(body).path(name);
      return value.isTextual() ? Long.parseLong(value.asText()) : value.asLong(otherwise);
    }
    for (String pair : body.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return Long.parseLong(
            URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
      }
    }
    return otherwise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
