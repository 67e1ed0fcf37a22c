package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.Inlet.Arrival;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Reads one update of a batch, so that a broken one holds up no other. What cannot be converted
/// becomes a dead letter, and where the parent can still be recognised, their words or tap go on: a
/// cry for help is not lost because Telegram wrote something new beside it.
final class UpdateReader {
  private static final List<String> OURS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  /// Posts of channels: nobody there talks to us.
  private static final Set<String> NOBODY = Set.of("channel_post", "edited_channel_post");

  private final ObjectMapper json;

  UpdateReader(ObjectMapper json) {
    this.json =
        json.copy()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE);
  }

  /// The kinds we ask Telegram for.
  static ArrayNode ours() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    OURS.forEach(names::add);
    return names;
  }

  /// Never throws for what an update may contain.
  List<Arrival> read(JsonNode update, Bot bot, Instant receivedAt) {
    Optional<String> kind = kind(update);
    if (kind.filter(NOBODY::contains).isPresent()) {
      return List.of();
    }
    if (kind.filter(OURS::contains).isEmpty()) {
      return List.of(deadLetter(update, bot, "unbekannte Art: " + kind.orElse("keine")));
    }
    try {
      return UpdateMapping.map(json.treeToValue(update, Update.class), bot, receivedAt);
    } catch (JsonProcessingException e) {
      return unreadable(update, bot, receivedAt, reason(e));
    } catch (RuntimeException e) {
      return unreadable(update, bot, receivedAt, e.getClass().getSimpleName());
    }
  }

  /// The dead letter of something that is not even an update.
  static Unparsed deadLetter(String payload, Bot bot, String reason) {
    return new Unparsed(ChannelId.TELEGRAM, Key.deadLetter(bot, payload), reason, payload);
  }

  private static Unparsed deadLetter(JsonNode update, Bot bot, String reason) {
    return deadLetter(update.toString(), bot, reason);
  }

  private static List<Arrival> unreadable(
      JsonNode update, Bot bot, Instant receivedAt, String reason) {
    var arrivals = new ArrayList<Arrival>();
    arrivals.add(deadLetter(update, bot, reason));
    rescued(update, bot, receivedAt).ifPresent(arrivals::add);
    return List.copyOf(arrivals);
  }

  private static Optional<Arrival> rescued(JsonNode update, Bot bot, Instant receivedAt) {
    if (update.path("callback_query").isObject()) {
      return rescuedTap(update.get("callback_query"), receivedAt);
    }
    boolean edited = update.path("edited_message").isObject();
    JsonNode message = update.path(edited ? "edited_message" : "message");
    JsonNode chat = message.at("/chat/id");
    JsonNode id = message.path("message_id");
    boolean fromParent =
        message.at("/chat/type").asText().equals("private")
            && !message.at("/from/is_bot").asBoolean();
    if (!fromParent || !chat.isIntegralNumber() || !id.isIntegralNumber()) {
      return Optional.empty();
    }
    String said = message.path("text").isTextual() ? message.get("text").asText() : "";
    if (said.isBlank() && message.path("caption").isTextual()) {
      said = message.get("caption").asText();
    }
    if (edited && said.isBlank()) {
      return Optional.empty();
    }
    InboundContent content =
        said.isBlank()
            ? new InboundContent.Unsupported(InboundContent.Kind.OTHER)
            : UpdateMapping.text(said, edited);
    long editedAt = edited ? message.path("edit_date").asLong() : 0;
    String key = Key.unread(bot, chat.asLong(), id.asLong(), editedAt);
    return Optional.of(UpdateMapping.heard(key, chat.asLong(), null, receivedAt, content));
  }

  private static Optional<Arrival> rescuedTap(JsonNode tap, Instant receivedAt) {
    JsonNode chatType = tap.at("/message/chat/type");
    JsonNode from = tap.at("/from/id");
    boolean inGroup = chatType.isTextual() && !chatType.asText().equals("private");
    if (inGroup || !tap.path("id").isTextual() || !from.isIntegralNumber()) {
      return Optional.empty();
    }
    return Optional.of(
        UpdateMapping.heard(
            Key.callback(tap.get("id").asText()),
            from.asLong(),
            null,
            receivedAt,
            UpdateMapping.choice(tap.path("data").textValue())));
  }

  private static Optional<String> kind(JsonNode update) {
    for (Iterator<String> names = update.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("update_id") && !update.get(name).isNull()) {
        return Optional.of(name.matches("[a-z_]{1,40}") ? name : "?");
      }
    }
    return Optional.empty();
  }

  private static String reason(JsonProcessingException e) {
    String path =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    return e.getClass().getSimpleName() + (path.isEmpty() ? "" : " bei " + path);
  }
}
