package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.elternlotse.channel.Inlet.Arrival;
import org.elternlotse.channel.Inlet.Arrival.Heard;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;
import org.junit.jupiter.api.Test;

/// Recorded payloads with parts missing or replaced at random (fixed seed): none may stop the
/// receiver, none may print words of a parent.
class MutatedUpdatesTest {
  private static final int ROUNDS = 200;
  private static final Bot BOT = new Bot("4242", Optional.of("lotse_probe_bot"));
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectMapper json = new ObjectMapper();
  private final UpdateReader reader = new UpdateReader(json);
  private final Random random = new Random(20261124);

  @Test
  void noMutationStopsTheReceiver() throws IOException {
    int letters = 0;
    for (JsonNode payload : payloads()) {
      for (int round = 0; round < ROUNDS; round++) {
        JsonNode mutated = payload.deepCopy();
        mutate(mutated);
        List<Arrival> arrivals = reader.read(mutated, BOT, Instant.EPOCH);
        letters += (int) arrivals.stream().filter(Unparsed.class::isInstance).count();
        assertThat(arrivals).allSatisfy(MutatedUpdatesTest::isStorable);
      }
    }
    assertThat(letters).isGreaterThan(100);
  }

  private static void isStorable(Arrival arrival) {
    switch (arrival) {
      case Heard(var message) -> {
        assertThat(message.externalId()).hasSizeBetween(3, 200);
        assertThat(message.toString()).doesNotContain("501");
      }
      case Unparsed letter -> assertThat(letter.toString()).doesNotContain("501", "Anna", "Hilfe");
    }
  }

  private List<JsonNode> payloads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/telegram"))) {
      var payloads = new ArrayList<JsonNode>();
      for (Path file : files.sorted().toList()) {
        payloads.add(json.readTree(Files.readString(file)));
      }
      return payloads;
    }
  }

  private void mutate(JsonNode root) {
    JsonNode at = root;
    while (true) {
      List<JsonNode> inner = new ArrayList<>();
      at.forEach(child -> add(inner, child));
      if (inner.isEmpty() || random.nextInt(3) == 0) {
        break;
      }
      at = inner.get(random.nextInt(inner.size()));
    }
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      object.set(name, other());
      if (random.nextBoolean()) {
        object.remove(name);
      }
    } else if (at instanceof ArrayNode array) {
      array.set(random.nextInt(array.size()), other());
    }
  }

  private static void add(List<JsonNode> inner, JsonNode child) {
    if (child.isContainerNode() && !child.isEmpty()) {
      inner.add(child);
    }
  }

  private JsonNode other() {
    return switch (random.nextInt(7)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.textNode("x".repeat(random.nextInt(9000)));
      case 3 -> NODES.arrayNode().add(1);
      case 4 -> NODES.objectNode();
      case 5 -> NODES.booleanNode(true);
      default -> NODES.numberNode(-0.5);
    };
  }
}
