package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The commands that Telegram offers in its menu, for chats of two only.
final class Commands {
  private Commands() {}

  static ObjectNode parameters() {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    ArrayNode commands = parameters.putArray("commands");
    add(commands, "start", "Von vorn anfangen");
    add(commands, "hilfe", "Was ich kann");
    add(commands, "mensch", "Mit einem Menschen schreiben");
    add(commands, "auskunft", "Zeigen, was über dich gespeichert ist");
    add(commands, "loeschen", "Alles löschen, was gespeichert ist");
    add(commands, "stopp", "Das Gespräch beenden");
    parameters.putObject("scope").put("type", "all_private_chats");
    return parameters;
  }

  private static void add(ArrayNode commands, String command, String description) {
    commands.addObject().put("command", command).put("description", description);
  }
}
