package org.elternlotse.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.elternlotse.bot.room.Program.Events;
import org.elternlotse.bot.room.RoomLimits.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomLimitsTest {
  private final ChatServer server =
      new ChatServer(
          new RoomLimits(
              new Rate(3, 1), new Rate(6, 1), new Rate(4, 1), new Rate(1000, 1000), 2, 3));
  private final Program program = new Program(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRoomThatFloodsMustWaitWhileOthersGoOn() {
    String loud = program.openRoom();
    String calm = program.openRoom();

    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      statuses.add(program.say(loud, "m" + i, "x").statusCode());
    }

    assertThat(statuses).containsExactly(202, 202, 202, 429);
    assertThat(program.say(calm, "m", "x").statusCode()).isEqualTo(202);
    HttpResponse<String> refused = program.say(loud, "m9", "x");
    assertThat(refused.body()).contains("too-many");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void anAddressThatFloodsMustWaitInAllItsRooms() {
    List<Integer> statuses = new ArrayList<>();
    for (int room = 0; room < 3; room++) {
      String token = program.openRoom();
      for (int i = 0; i < 3; i++) {
        statuses.add(program.say(token, "m" + i, "x").statusCode());
      }
    }

    assertThat(statuses).startsWith(202, 202, 202, 202, 202, 202, 429);
  }

  @Test
  void roomsAreNotOpenedWithoutEnd() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      statuses.add(program.post("/api/rooms", "").statusCode());
    }

    assertThat(statuses).startsWith(201, 201, 201, 201, 429);
  }

  @Test
  void behindAProxyEachVisitorHasALimitOfItsOwn() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      statuses.add(
          program
              .post("/api/rooms", "", "X-Forwarded-For", "6.6.6.6, 203.0.113." + i)
              .statusCode());
    }

    assertThat(statuses).containsOnly(201);
  }

  @Test
  void aRoomHasSoManyStreamsAndAnAddressToo() {
    String one = program.openRoom();
    String two = program.openRoom();

    try (Events a = events(one);
        Events b = events(one);
        Events tooManyInRoom = events(one);
        Events c = events(two);
        Events tooManyFromHere = events(two)) {
      assertThat(List.of(a, b, c)).allMatch(events -> events.response().statusCode() == 200);
      assertThat(tooManyInRoom.response().statusCode()).isEqualTo(429);
      assertThat(tooManyFromHere.response().statusCode()).isEqualTo(429);
      assertThat(tooManyFromHere.response().headers().firstValue("Retry-After")).hasValue("5");
    }
  }

  private Events events(String room) {
    return program.events("/api/rooms/" + room + "/events");
  }
}
