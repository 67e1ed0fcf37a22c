package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The web chat of a process that is killed or stopped while parents write.
final class KilledWebTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROOMS = 6;
  private static final int MESSAGES = 4;

  @TempDir private Path data;

  @Test
  void acceptedMessagesSurviveAKillAndResendingThemChangesNothing() throws Exception {
    long seed = Long.getLong("faults.seed", System.nanoTime());
    System.out.println("web kill, -Dfaults.seed=" + seed);
    List<String> rooms = new ArrayList<>();
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      for (int i = 0; i < ROOMS; i++) {
        rooms.add(open(house));
      }
      List<Thread> parents =
          rooms.stream()
              .map(room -> Thread.ofVirtual().start(() -> writeAll(house, room, accepted)))
              .toList();
      Thread.sleep(new Random(seed).nextInt(150)); // the instant of death, not a wait for anything
      house.kill();
      for (Thread parent : parents) {
        parent.join();
      }
    }
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      for (String room : rooms) {
        assertThat(own(house, room))
            .as("accepted before the kill, so still there")
            .containsAll(acceptedIn(room, accepted))
            .doesNotHaveDuplicates();
        writeAll(house, room, accepted);
        writeAll(house, room, accepted);
      }
      Await.until("all is answered", 30, () -> Records.rowsWaiting(data) == 0);
      for (String room : rooms) {
        assertThat(own(house, room)).containsExactlyInAnyOrder(ids());
        assertThat(messages(house, room).getLast().path("from").asText()).isEqualTo("bot");
      }
      house.terminate();
      house.awaitExit(15);
    }
  }

  @Test
  void streamGoesOnAfterAKillWithoutGapOrDuplicate() throws Exception {
    List<Long> seen = new ArrayList<>();
    String room;
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      room = open(house);
      post(house, room, "a1", "ab wann beikost");
      read(house, room, seen, "0", "a1");
      house.kill();
    }
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      post(house, room, "a2", "und abends?");
      read(house, room, seen, String.valueOf(seen.getLast()), "a2");
      Await.until("all is answered", 30, () -> Records.rowsWaiting(data) == 0);
      List<Long> all = messages(house, room).stream().map(m -> m.path("n").asLong()).toList();
      assertThat(seen).doesNotHaveDuplicates().isEqualTo(all.subList(0, seen.size()));
    }
  }

  @Test
  void orderlyStopEndsInTimeFreesThePortAndLosesNothing() throws Exception {
    int port;
    String room;
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      port = house.port();
      room = open(house);
      assertThat(post(house, room, "a1", "ab wann beikost").statusCode()).isEqualTo(202);
      house.terminate();
      assertThat(house.awaitExit(15)).isIn(0, 143);
    }
    try (ServerSocket free = new ServerSocket()) {
      free.setReuseAddress(true);
      free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      assertThat(free.isBound()).isTrue();
    }
    try (HouseProcess house = HouseProcess.start(data, Map.of())) {
      Await.until("all is answered", 30, () -> Records.rowsWaiting(data) == 0);
      assertThat(own(house, room)).containsExactly("a1");
      assertThat(messages(house, room).getLast().path("from").asText()).isEqualTo("bot");
    }
  }

  private static String[] ids() {
    String[] ids = new String[MESSAGES];
    for (int i = 0; i < MESSAGES; i++) {
      ids[i] = "m" + i;
    }
    return ids;
  }

  private static void writeAll(HouseProcess house, String room, Set<String> accepted) {
    for (String id : ids()) {
      try {
        if (post(house, room, id, "ab wann beikost " + id).statusCode() == 202) {
          accepted.add(room + id);
        }
      } catch (IOException _) {
        return; // killed meanwhile
      }
    }
  }

  private static List<String> acceptedIn(String room, Set<String> accepted) {
    return accepted.stream()
        .filter(each -> each.startsWith(room))
        .map(each -> each.substring(room.length()))
        .toList();
  }

  private static String open(HouseProcess house) throws IOException {
    return JSON.readTree(house.post("/api/rooms", "").body()).path("room").asText();
  }

  private static HttpResponse<String> post(HouseProcess house, String room, String id, String text)
      throws IOException {
    String body = JSON.createObjectNode().put("id", id).put("text", text).toString();
    return house.post("/api/rooms/" + room + "/messages", body);
  }

  private static List<JsonNode> messages(HouseProcess house, String room) throws IOException {
    JsonNode answer = JSON.readTree(house.get("/api/rooms/" + room + "/messages?after=0").body());
    List<JsonNode> messages = new ArrayList<>();
    answer.path("messages").forEach(messages::add);
    return messages;
  }

  /// The client ids of what the parent wrote.
  private static List<String> own(HouseProcess house, String room) throws IOException {
    return messages(house, room).stream()
        .filter(message -> message.path("from").asText().equals("parent"))
        .map(message -> message.path("id").asText())
        .toList();
  }

  /// Reads the stream until the bot has said something after the parent's message with this id.
  private static void read(
      HouseProcess house, String room, List<Long> seen, String lastSeen, String until)
      throws Exception {
    var request =
        house.request("/api/rooms/" + room + "/events").header("Last-Event-ID", lastSeen).build();
    var answer = house.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
    boolean found = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("data: {") || !line.contains("\"from\"")) {
          continue;
        }
        JsonNode message = JSON.readTree(line.substring("data: ".length()));
        seen.add(message.path("n").asLong());
        if (found && message.path("from").asText().equals("bot")) {
          return;
        }
        found |= message.path("id").asText().equals(until);
      }
    }
    throw new AssertionError("the stream ended early");
  }
}
