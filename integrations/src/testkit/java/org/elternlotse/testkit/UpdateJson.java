package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Updates as Telegram writes them, without their `update_id`. Pure.
public final class UpdateJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private UpdateJson() {}

  public static ObjectNode text(long chat, long id, Instant at, String text) {
    ObjectNode message = message(chat, id, at);
    message.put("text", text);
    return NODES.objectNode().set("message", message);
  }

  public static ObjectNode edited(long chat, long id, Instant sentAt, Instant at, String text) {
    ObjectNode message = message(chat, id, sentAt);
    message.put("edit_date", at.getEpochSecond());
    message.put("text", text);
    return NODES.objectNode().set("edited_message", message);
  }

  /// Any message without text: `photo`, `voice`, `sticker`, `location`, `contact`, `document`.
  public static ObjectNode media(long chat, long id, Instant at, String kind) {
    ObjectNode message = message(chat, id, at);
    message.set(kind, content(kind));
    return NODES.objectNode().set("message", message);
  }

  public static ObjectNode tap(long chat, String callbackId, Instant at, String data) {
    ObjectNode tap = NODES.objectNode();
    tap.put("id", callbackId);
    tap.set("from", person(chat));
    ObjectNode message = message(chat, 1, at);
    message.put("text", "…");
    tap.set("message", message);
    tap.put("chat_instance", "4711");
    tap.put("data", data);
    return NODES.objectNode().set("callback_query", tap);
  }

  /// A parent blocks the bot or comes back, or the bot enters a group.
  ///
  /// @param status `kicked` when the parent blocks the bot, `member` when they are back
  public static ObjectNode member(long chat, Instant at, String before, String status) {
    ObjectNode change = NODES.objectNode();
    change.set("chat", chat(chat));
    change.set("from", person(Math.abs(chat)));
    change.put("date", at.getEpochSecond());
    change.set("old_chat_member", memberOf(before));
    change.set("new_chat_member", memberOf(status));
    return NODES.objectNode().set("my_chat_member", change);
  }

  /// A message that somebody wrote in a group.
  ///
  /// @param group a negative id
  public static ObjectNode inGroup(long group, long id, Instant at, String text) {
    ObjectNode message = message(group, id, at);
    message.set("from", person(77));
    message.put("text", text);
    return NODES.objectNode().set("message", message);
  }

  /// A message that breaks the library's types (`message_id` is fine, `from` lacks `is_bot`), as
  /// has happened in the field.
  public static ObjectNode unparsable(long chat, long id, Instant at, String text) {
    ObjectNode update = text(chat, id, at, text);
    ((ObjectNode) update.at("/message/from")).remove("is_bot");
    return update;
  }

  /// A kind of update that nobody knows yet.
  public static ObjectNode unknownKind(long chat) {
    ObjectNode news = NODES.objectNode();
    news.set("chat", chat(chat));
    return NODES.objectNode().set("telepathy", news);
  }

  private static ObjectNode message(long chat, long id, Instant at) {
    ObjectNode message = NODES.objectNode();
    message.put("message_id", id);
    message.set("from", person(chat));
    message.set("chat", chat(chat));
    message.put("date", at.getEpochSecond());
    return message;
  }

  private static ObjectNode chat(long id) {
    ObjectNode chat = NODES.objectNode();
    chat.put("id", id);
    if (id < 0) {
      return chat.put("type", "supergroup").put("title", "Krabbelgruppe");
    }
    return chat.put("type", "private").put("first_name", "Anna");
  }

  private static ObjectNode person(long id) {
    return NODES
        .objectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Anna")
        .put("language_code", "de");
  }

  private static ObjectNode memberOf(String status) {
    ObjectNode member = NODES.objectNode();
    member.set("user", NODES.objectNode().put("id", 1).put("is_bot", true).put("first_name", "L"));
    member.put("status", status);
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
    return member;
  }

  private static JsonNode content(String kind) {
    ObjectNode file = NODES.objectNode().put("file_id", "f1").put("file_unique_id", "u1");
    return switch (kind) {
      case "photo" ->
          NODES.arrayNode().add(file.put("width", 90).put("height", 90).put("file_size", 1000));
      case "voice", "audio" -> file.put("duration", 3);
      case "sticker" ->
          file.put("width", 512)
              .put("height", 512)
              .put("type", "regular")
              .put("is_animated", false)
              .put("is_video", false);
      case "location" -> NODES.objectNode().put("latitude", 50.9).put("longitude", 6.9);
      case "contact" -> NODES.objectNode().put("phone_number", "+49000").put("first_name", "Anna");
      default -> file;
    };
  }
}
