package org.elternlotse.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.elternlotse.bot.room.Program.Event;
import org.elternlotse.bot.room.Program.Events;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoomStreamTest {
  private final ChatServer server = new ChatServer(RoomLimits.LIFTED);
  private final Program program = new Program(server);
  private final String room = program.openRoom();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsWhatIsThereAndWhatComes() {
    try (Events events = stream("")) {
      assertThat(events.response().headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(text(events.next("message"))).isEqualTo(FakeHouse.GREETING);
      assertThat(events.next("owner").data().path("owner").textValue()).isEqualTo("bot");

      program.say(room, "a", "Hallo");
      Event own = events.next("message");
      assertThat(own.data().path("id").textValue()).isEqualTo("a");
      assertThat(own.id()).isEqualTo(own.data().path("n").asText());

      server.channel.typing(new Address(room));
      assertThat(events.next("typing").data().path("typing").booleanValue()).isTrue();

      server.house.owner(new Address(room), Owner.WAITING);
      server.house.answer(new Address(room), "Da bin ich");
      assertThat(text(events.next("message"))).isEqualTo("Da bin ich");
      assertThat(events.next("owner").data().path("owner").textValue()).isEqualTo("waiting");
    }
  }

  @Test
  void aReturningReaderGetsWhatItMissedAndNothingTwice() {
    server.house.answer(new Address(room), "eins");
    server.house.answer(new Address(room), "zwei");

    try (Events byHeader = stream("?after=0", "Last-Event-ID", "2");
        Events byQuery = stream("?after=1")) {
      assertThat(text(byHeader.next("message"))).isEqualTo("zwei");
      assertThat(text(byQuery.next("message"))).isEqualTo("eins");
      assertThat(text(byQuery.next("message"))).isEqualTo("zwei");
    }
  }

  @Test
  void aLongConversationComesWhole() {
    Address address = new Address(room);
    for (int i = 0; i < 2 * Rooms.PAGE; i++) {
      server.house.answer(address, "Nummer " + i);
    }

    try (Events events = stream("?after=1")) {
      for (int i = 0; i < 2 * Rooms.PAGE; i++) {
        assertThat(text(events.next("message"))).isEqualTo("Nummer " + i);
      }
    }
  }

  @Test
  void theLastWordComesBeforeTheRoomIsGone() {
    try (Events events = stream("?after=1")) {
      events.next("owner");
      server.house.erase(new Address(room), "Alles gelöscht.");

      Event lastWord = events.next("message");
      assertThat(text(lastWord)).isEqualTo("Alles gelöscht.");
      assertThat(lastWord.data().has("n")).isFalse();
      assertThat(lastWord.id()).isEmpty();
      assertThat(events.next("owner").data().path("owner").textValue()).isEqualTo("erased");
      assertThat(events.next()).isEmpty();
    }
    assertThat(program.get("/api/rooms/" + room + "/messages").statusCode()).isEqualTo(404);
  }

  @Test
  void aDangerCardThatCouldNotBeStoredIsShownAllTheSame() {
    OutboundMessage card = new OutboundMessage("Ruf 112 an.", List.of(), true);
    try (Events events = stream("?after=1")) {
      events.next("owner");
      server.channel.send(new Address(room), card);
      assertThat(text(events.next("message"))).isEqualTo("Ruf 112 an.");

      server.house.makeUnreadable(true);
      server.channel.send(new Address(room), card);
      Event second = events.next("message");
      assertThat(second.data().path("urgent").booleanValue()).isTrue();
      assertThat(second.data().has("n")).isFalse();
    }
  }

  @Test
  void aDangerCardInTheStoreIsShownOnce() {
    try (Events events = stream("?after=1")) {
      events.next("owner");
      server.house.answer(
          new Address(room), From.BOT, new OutboundMessage("Ruf 112 an.", List.of(), true));
      server.house.answer(new Address(room), "Ich bin noch da.");

      assertThat(text(events.next("message"))).isEqualTo("Ruf 112 an.");
      assertThat(text(events.next("message"))).isEqualTo("Ich bin noch da.");
    }
  }

  @Test
  void streamsEndWhenTheHouseCloses() {
    try (Events events = stream("?after=1")) {
      events.next("owner");
      server.channel.close();
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void fiveHundredReadersSeeTheSameMessage() {
    List<Events> readers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      readers.add(stream("?after=1"));
    }
    readers.forEach(reader -> reader.next("owner"));

    server.house.answer(new Address(room), "an alle");

    assertThat(readers).allSatisfy(r -> assertThat(text(r.next("message"))).isEqualTo("an alle"));
    readers.forEach(Events::close);
  }

  private Events stream(String query, String... headers) {
    return program.events("/api/rooms/" + room + "/events" + query, headers);
  }

  private static String text(Event event) {
    return event.data().path("text").textValue();
  }
}
