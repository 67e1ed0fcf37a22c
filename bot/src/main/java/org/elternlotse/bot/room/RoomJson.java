package org.elternlotse.bot.room;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;

/// The JSON of the interface for programs, as `openapi.yaml` describes it.
final class RoomJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private RoomJson() {}

  /// @throws Refusal when the body is not what the interface takes
  static Posted read(byte[] body) {
    JsonNode json = parse(body);
    if (json == null || !json.isObject()) {
      throw new Refusal(Reason.BAD_JSON);
    }
    JsonNode id = json.path("id");
    JsonNode text = json.path("text");
    JsonNode choice = json.path("choice");
    if (!id.isTextual()) {
      throw new Refusal(Reason.BAD_ID);
    }
    if (text.isTextual() && choice.isMissingNode()) {
      return Posted.text(id.textValue(), text.textValue());
    }
    if (choice.isTextual() && text.isMissingNode()) {
      return Posted.choice(id.textValue(), choice.textValue());
    }
    throw new Refusal(Reason.BAD_JSON);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      throw new Refusal(Reason.BAD_JSON);
    }
  }

  static ObjectNode room(String token) {
    return object().put("room", token);
  }

  static ObjectNode accepted(String id) {
    return object().put("id", id);
  }

  static ObjectNode conversation(Owner owner, List<RoomMessage> messages) {
    ObjectNode json = object().put("owner", owner.wire());
    var list = json.putArray("messages");
    messages.forEach(message -> list.add(message(message)));
    return json;
  }

  static ObjectNode message(RoomMessage message) {
    ObjectNode json = object().put("n", message.n()).put("from", message.from().wire());
    message.clientId().ifPresent(id -> json.put("id", id));
    return rest(json, message.text(), message.at(), message.urgent(), message.buttons());
  }

  /// A message that is not in the store and so has no number.
  static ObjectNode passing(OutboundMessage message, Instant at) {
    ObjectNode json = object().put("from", From.BOT.wire());
    return rest(json, message.text(), at, message.urgent(), message.buttons());
  }

  static ObjectNode owner(String owner) {
    return object().put("owner", owner);
  }

  static ObjectNode typing() {
    return object().put("typing", true);
  }

  static ObjectNode refusal(Refusal refusal, Instant at) {
    Reason reason = refusal.reason();
    ObjectNode json = object().put("reason", reason.wire()).put("message", reason.message());
    refusal.card().ifPresent(card -> json.set("card", passing(card, at)));
    return json;
  }

  /// On one line, so it fits into one `data:` field of a stream.
  static byte[] bytes(ObjectNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static ObjectNode rest(
      ObjectNode json, String text, Instant at, boolean urgent, List<Button> buttons) {
    json.put("text", text).put("at", at.toString()).put("urgent", urgent);
    var list = json.putArray("buttons");
    buttons.forEach(button -> list.add(button(button)));
    return json;
  }

  private static ObjectNode button(Button button) {
    ObjectNode json = object().put("label", button.label());
    return switch (button.action()) {
      case Button.Action.Choose(String actionId) -> json.put("choice", actionId);
      case Button.Action.Call(String number) -> json.put("call", number);
      case Button.Action.Open(String url) -> json.put("url", url);
    };
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
