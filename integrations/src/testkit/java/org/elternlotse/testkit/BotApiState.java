package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the fake Bot API knows and does, without HTTP. Everything is guarded by the changes it
/// announces.
final class BotApiState {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long LONGEST_POLL_SECONDS = 50;

  private final Changes changes;
  private final UpdateQueue queue = new UpdateQueue();
  private final FaultScript script = new FaultScript();
  private final List<SentMessage> sent = new ArrayList<>();
  private final Map<String, List<JsonNode>> calls = new HashMap<>();
  private @Nullable JsonNode allowed;
  private String webhook = "";
  private Duration sendTakes = Duration.ZERO;
  private boolean tokenKnown = true;
  private boolean closed;
  private int healed;
  private long polls;
  private long messageId = 1;

  BotApiState(Changes changes) {
    this.changes = changes;
  }

  /// The answer to a call.
  ///
  /// @param result absent when the fault has no effect
  record Reply(@Nullable JsonNode result, @Nullable BotApiFault fault) {}

  Reply reply(boolean known, String method, JsonNode call) {
    String name = method.toLowerCase(Locale.ROOT);
    synchronized (changes) {
      calls.computeIfAbsent(name, _ -> new ArrayList<>()).add(call);
      changes.happened();
      if (!known || !tokenKnown) {
        return new Reply(null, BotApiFault.unauthorized());
      }
      BotApiFault fault = script.of(name, call.path("chat_id").asLong()).orElse(null);
      if (fault != null && !fault.hasEffect()) {
        return new Reply(null, fault);
      }
      Reply reply = effect(name, call);
      return fault == null ? reply : new Reply(reply.result(), fault);
    }
  }

  private Reply effect(String name, JsonNode call) {
    return switch (name) {
      case "getupdates" -> getUpdates(call);
      case "sendmessage" -> sendMessage(call);
      case "getme" ->
          done(
              NODES
                  .objectNode()
                  .put("id", 4242)
                  .put("is_bot", true)
                  .put("first_name", "Lotse")
                  .put("username", FakeBotApi.USERNAME));
      case "setwebhook" -> {
        webhook = call.path("url").asText();
        yield done(BooleanNode.TRUE);
      }
      case "deletewebhook" -> {
        webhook = "";
        yield done(BooleanNode.TRUE);
      }
      case "setmycommands", "answercallbackquery", "sendchataction" -> done(BooleanNode.TRUE);
      default -> new Reply(null, BotApiFault.error(404, "Not Found: method not found"));
    };
  }

  private Reply getUpdates(JsonNode call) {
    if (!webhook.isEmpty()) {
      return new Reply(null, BotApiFault.webhookActive());
    }
    long poll = ++polls;
    changes.happened();
    if (call.has("allowed_updates")) {
      allowed = call.get("allowed_updates");
    }
    queue.confirm(call.path("offset").asLong());
    long seconds = Math.min(LONGEST_POLL_SECONDS, call.path("timeout").asLong());
    changes.holdsWithin(
        Duration.ofSeconds(seconds), () -> queue.waiting() > 0 || poll != polls || closed);
    if (!tokenKnown) {
      return new Reply(null, BotApiFault.unauthorized());
    }
    if (poll != polls) {
      return new Reply(
          null, webhook.isEmpty() ? BotApiFault.secondPoller() : BotApiFault.webhookActive());
    }
    int limit = Math.clamp(call.path("limit").asInt(100), 1, 100);
    ArrayNode batch = NODES.arrayNode();
    queue.head(limit).forEach(batch::add);
    return done(batch);
  }

  private Reply sendMessage(JsonNode call) {
    String text = call.path("text").asText();
    if (text.isBlank()) {
      return new Reply(null, BotApiFault.error(400, "Bad Request: message text is empty"));
    }
    if (text.length() > 4096) {
      return new Reply(null, BotApiFault.error(400, "Bad Request: message is too long"));
    }
    for (JsonNode row : call.at("/reply_markup/inline_keyboard")) {
      for (JsonNode button : row) {
        String data = button.path("callback_data").asText();
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
          return new Reply(null, BotApiFault.error(400, "Bad Request: BUTTON_DATA_INVALID"));
        }
      }
    }
    if (sendTakes.isPositive()) {
      changes.holdsWithin(sendTakes, () -> closed);
    }
    long chat = call.path("chat_id").asLong();
    sent.add(new SentMessage(chat, text, System.nanoTime(), call));
    changes.happened();
    ObjectNode message = NODES.objectNode();
    message.put("message_id", nextMessageId());
    message.put("date", Instant.now().getEpochSecond());
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
    return done(message.put("text", text));
  }

  private static Reply done(JsonNode result) {
    return new Reply(result, null);
  }

  long push(ObjectNode update, boolean filtered) {
    synchronized (changes) {
      String kind = update.fieldNames().next();
      if (filtered && allowed != null && !allowed.isEmpty() && !allows(kind)) {
        return -1;
      }
      long id = queue.push(update);
      changes.happened();
      return id;
    }
  }

  private boolean allows(String kind) {
    for (JsonNode name : allowed == null ? NODES.arrayNode() : allowed) {
      if (name.asText().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /// Waits until [#heal] or [#close].
  void awaitHealed() {
    synchronized (changes) {
      int before = healed;
      changes.holdsWithin(Duration.ofMinutes(5), () -> closed || healed != before);
    }
  }

  void script(Consumer<FaultScript> change) {
    synchronized (changes) {
      change.accept(script);
    }
  }

  void heal() {
    synchronized (changes) {
      script.heal();
      healed++;
      changes.happened();
    }
  }

  void close() {
    synchronized (changes) {
      closed = true;
      changes.happened();
    }
  }

  void restartIdsAt(long id) {
    synchronized (changes) {
      queue.restartAt(id);
    }
  }

  void redeliver(int count) {
    synchronized (changes) {
      queue.forgetConfirmations(count);
      changes.happened();
    }
  }

  void tokenKnown(boolean known) {
    synchronized (changes) {
      tokenKnown = known;
      polls++;
      changes.happened();
    }
  }

  void webhook(String url) {
    synchronized (changes) {
      webhook = url;
      polls++;
      changes.happened();
    }
  }

  String webhook() {
    synchronized (changes) {
      return webhook;
    }
  }

  void sendTakes(Duration delay) {
    synchronized (changes) {
      sendTakes = delay;
    }
  }

  long nextMessageId() {
    synchronized (changes) {
      return messageId++;
    }
  }

  List<SentMessage> sent() {
    synchronized (changes) {
      return List.copyOf(sent);
    }
  }

  List<JsonNode> calls(String method) {
    synchronized (changes) {
      return List.copyOf(calls.getOrDefault(method.toLowerCase(Locale.ROOT), List.of()));
    }
  }

  int sentIntoFlood() {
    synchronized (changes) {
      return script.sentIntoFlood();
    }
  }

  int unconfirmed() {
    synchronized (changes) {
      return queue.waiting();
    }
  }
}
