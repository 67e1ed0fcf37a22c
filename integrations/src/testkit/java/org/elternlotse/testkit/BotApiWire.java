package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How the fake Bot API answers over HTTP, well or badly.
final class BotApiWire {
  private final ObjectMapper json = new ObjectMapper();
  private final BotApiState state;

  BotApiWire(BotApiState state) {
    this.state = state;
  }

  void serve(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode call = body.length == 0 ? json.createObjectNode() : json.readTree(body);
    boolean known = path.length == 3 && path[1].equals("bot" + FakeBotApi.TOKEN);
    BotApiState.Reply reply = state.reply(known, path.length == 3 ? path[2] : "", call);
    switch (reply.fault()) {
      case null -> respond(exchange, 200, ok(reply.result()));
      case BotApiFault.Refuse refuse -> respond(exchange, refuse.code(), refusal(refuse));
      case BotApiFault.Html(int status, _) ->
          respond(exchange, status, "<html><h1>" + status + "</h1></html>");
      case BotApiFault.Garbled _ -> respond(exchange, 200, "{\"surprise\":true}");
      case BotApiFault.Cut _ -> cut(exchange, ok(reply.result()));
      case BotApiFault.Hang _ -> {
        state.awaitHealed();
        exchange.close();
      }
    }
  }

  private String ok(@Nullable JsonNode result) {
    ObjectNode answer = json.createObjectNode().put("ok", true);
    return answer.set("result", result).toString();
  }

  private String refusal(BotApiFault.Refuse refuse) {
    ObjectNode answer = json.createObjectNode().put("ok", false);
    answer.put("error_code", refuse.code()).put("description", refuse.description());
    refuse
        .retryAfter()
        .ifPresent(seconds -> answer.putObject("parameters").put("retry_after", seconds));
    return answer.toString();
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String type = body.startsWith("<") ? "text/html" : "application/json";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void cut(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    exchange.getResponseBody().flush();
    exchange.close();
  }
}
