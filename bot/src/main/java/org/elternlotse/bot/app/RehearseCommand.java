package org.elternlotse.bot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.elternlotse.bot.room.RoomLimits;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Timeouts;
import picocli.CommandLine.Command;

/// Runs the house once for itself, with one question of a parent, in a folder that is thrown away
/// and without any messenger. The launcher records the class cache of later starts while this runs.
@Command(
    name = "rehearse",
    description = "Probelauf, der künftige Starts beschleunigt; einmal nach dem Einspielen.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String QUESTION = "{\"id\": \"1\", \"text\": \"Mein Baby schläft nicht.\"}";
  private static final int TRIES = 200;

  private final Main.Surroundings surroundings;

  RehearseCommand(Main.Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path content = surroundings.reader().read().content();
    Path folder = Files.createTempDirectory("elternlotse-probe");
    try {
      return rehearse(config(folder, content)) ? 0 : 1;
    } finally {
      delete(folder);
    }
  }

  /// Nothing of the operator's settings but the content: no token, no data, no port.
  private Config config(Path folder, Path content) throws IOException {
    Path none = Files.createFile(folder.resolve("none.properties"));
    return new ConfigReader(
            surroundings.home(),
            Map.of(
                "ELTERNLOTSE_CONFIG", none.toString(),
                "ELTERNLOTSE_DATA", folder.toString(),
                "ELTERNLOTSE_CONTENT", content.toString(),
                "ELTERNLOTSE_PORT", "0",
                "ELTERNLOTSE_QUIET_WINDOW", "0"))
        .read();
  }

  private static boolean rehearse(Config config) throws IOException, InterruptedException {
    try (Application house = new Application(config, RoomLimits.STANDARD, Clock.systemUTC());
        HttpClients http = new HttpClients()) {
      Parent parent =
          new Parent(
              http.forHosts(Set.of("127.0.0.1"), Timeouts.within(Duration.ofSeconds(20))),
              "http://127.0.0.1:" + house.port());
      parent.get("/");
      String room =
          new ObjectMapper().readTree(parent.post("/api/rooms", "")).path("room").asText();
      String messages = "/api/rooms/" + room + "/messages";
      parent.post(messages, QUESTION);
      for (int i = 0; i < TRIES; i++) {
        if (parent.get(messages).split("\"from\":\"bot\"", -1).length > 2) {
          return true;
        }
        Thread.sleep(Duration.ofMillis(50));
      }
      return false;
    }
  }

  private record Parent(OkHttpClient http, String house) {
    String get(String path) throws IOException {
      return call(new Request.Builder().url(house + path).build());
    }

    String post(String path, String json) throws IOException {
      return call(
          new Request.Builder().url(house + path).post(RequestBody.create(json, JSON)).build());
    }

    private String call(Request request) throws IOException {
      try (Response response = http.newCall(request).execute()) {
        return response.body().string();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
