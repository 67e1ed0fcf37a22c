package org.elternlotse.bot.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.conversation.Memory;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerClass;
import org.elternlotse.knowledge.danger.DangerLevel;

/// Records to JSON and back, written by hand so that a renamed record does not make old rows
/// unreadable.
final class Codec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Codec() {}

  /// What is sealed of an inbound message.
  record Received(String externalId, String language, Alarm alarm, InboundContent content) {}

  static String received(Received received) {
    ObjectNode node = JSON.createObjectNode();
    node.put("x", received.externalId()).put("l", received.language());
    node.put("a", alarm(received.alarm()));
    switch (received.content()) {
      case InboundContent.Text(String text, boolean edited) ->
          node.put("k", "text").put("t", text).put("e", edited);
      case InboundContent.Choice(String action) -> node.put("k", "choice").put("t", action);
      case InboundContent.Unsupported(InboundContent.Kind kind) ->
          node.put("k", "unsupported").put("t", kind.name());
      case InboundContent.Left() -> node.put("k", "left");
      case InboundContent.Returned() -> node.put("k", "returned");
      case InboundContent.InGroup() -> node.put("k", "group");
    }
    return node.toString();
  }

  static Received received(String json) {
    JsonNode node = tree(json);
    String text = node.path("t").asText();
    InboundContent content =
        switch (node.path("k").asText()) {
          case "text" -> new InboundContent.Text(text, node.path("e").asBoolean());
          case "choice" -> new InboundContent.Choice(text);
          case "unsupported" -> new InboundContent.Unsupported(InboundContent.Kind.valueOf(text));
          case "left" -> new InboundContent.Left();
          case "returned" -> new InboundContent.Returned();
          case "group" -> new InboundContent.InGroup();
          default -> throw new StoreException("unknown kind of stored message");
        };
    return new Received(
        node.path("x").asText(),
        node.path("l").asText(),
        alarm(node.path("a").asText("")),
        content);
  }

  static String outbound(OutboundMessage message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("t", message.text()).put("u", message.urgent());
    ArrayNode buttons = node.putArray("b");
    for (Button button : message.buttons()) {
      ObjectNode entry = buttons.addObject().put("l", button.label());
      switch (button.action()) {
        case Button.Action.Choose(String id) -> entry.put("c", id);
        case Button.Action.Call(String number) -> entry.put("n", number);
        case Button.Action.Open(String url) -> entry.put("o", url);
      }
    }
    return node.toString();
  }

  static OutboundMessage outbound(String json) {
    JsonNode node = tree(json);
    List<Button> buttons = new ArrayList<>();
    for (JsonNode entry : node.path("b")) {
      String label = entry.path("l").asText();
      if (entry.has("c")) {
        buttons.add(Button.choose(label, entry.path("c").asText()));
      } else if (entry.has("n")) {
        buttons.add(Button.call(label, entry.path("n").asText()));
      } else {
        buttons.add(Button.open(label, entry.path("o").asText()));
      }
    }
    return new OutboundMessage(node.path("t").asText(), buttons, node.path("u").asBoolean());
  }

  static String state(ConversationState state) {
    ObjectNode node = JSON.createObjectNode();
    switch (state) {
      case ConversationState.New _ -> node.put("k", "new");
      case ConversationState.WithBot _ -> node.put("k", "bot");
      case ConversationState.WaitingForPerson _ -> node.put("k", "waiting");
      case ConversationState.WithCounselor(Memory _, String counselor) ->
          node.put("k", "counselor").put("w", counselor);
      case ConversationState.Ended(Memory _, boolean caseOpen) ->
          node.put("k", "ended").put("o", caseOpen);
    }
    Memory memory = state.memory();
    node.put("m", memory.misses());
    ArrayNode offered = node.putArray("q");
    memory.offered().forEach(topic -> offered.add(topic.value()));
    ArrayNode cards = node.putArray("c");
    memory.cards().forEach(cards::add);
    return node.toString();
  }

  static ConversationState state(String json) {
    JsonNode node = tree(json);
    List<TopicId> offered = new ArrayList<>();
    node.path("q").forEach(topic -> offered.add(new TopicId(topic.asText())));
    Set<String> cards = new HashSet<>();
    node.path("c").forEach(card -> cards.add(card.asText()));
    Memory memory = new Memory(offered, node.path("m").asInt(), cards);
    return switch (node.path("k").asText()) {
      case "new" -> new ConversationState.New(memory);
      case "bot" -> new ConversationState.WithBot(memory);
      case "waiting" -> new ConversationState.WaitingForPerson(memory);
      case "counselor" -> new ConversationState.WithCounselor(memory, node.path("w").asText());
      case "ended" -> new ConversationState.Ended(memory, node.path("o").asBoolean());
      default -> throw new StoreException("unknown kind of stored state");
    };
  }

  private static String alarm(Alarm alarm) {
    return switch (alarm) {
      case Alarm.Calm() -> "";
      case Alarm.CheckFailed() -> "failed";
      case Alarm.Signalled(Danger danger) ->
          danger.kind().name() + " " + danger.level().name() + " " + danger.card();
    };
  }

  /// What cannot be read any more counts as a failed check, so that a person looks at it.
  private static Alarm alarm(String text) {
    if (text.isEmpty()) {
      return Alarm.calm();
    }
    String[] parts = text.split(" ", 3);
    try {
      return parts.length < 3
          ? new Alarm.CheckFailed()
          : new Alarm.Signalled(
              new Danger(DangerClass.valueOf(parts[0]), DangerLevel.valueOf(parts[1]), parts[2]));
    } catch (IllegalArgumentException _) {
      return new Alarm.CheckFailed();
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new StoreException("a stored value is not readable", e);
    }
  }
}
