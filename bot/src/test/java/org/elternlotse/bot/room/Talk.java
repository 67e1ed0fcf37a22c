package org.elternlotse.bot.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;

/// A conversation long enough to scroll, as a parent and the bot might have it.
final class Talk {
  static final OutboundMessage CARD =
      new OutboundMessage(
          """
          Leg dein Baby jetzt sicher in sein Bett und geh aus dem Zimmer. Es darf weinen.

          Ruf jetzt jemanden an:
          • Notruf: 112
          • Telefonseelsorge: 0800 1110111 (Tag und Nacht, kostenlos)
          • Elterntelefon: 0800 111 0 550

          Ich bin ein Programm, und gerade liest kein Mensch mit. Nutze bitte die Nummern.\
          """,
          List.of(
              Button.call("112 anrufen", "112"),
              Button.call("Telefonseelsorge anrufen", "08001110111"),
              Button.choose("Mensch sprechen", "person")),
          true);

  private Talk() {}

  static void fill(FakeHouse house, Address room) {
    Instant yesterday = Instant.now().minus(Duration.ofHours(26));
    String[] lines = {
      "Baby 5 Monate wacht jede Stunde auf",
      "Das ist zermürbend. Viele Babys wachen um den 4. bis 6. Monat öfter auf: Sie lernen gerade"
          + " viel, und ihr Schlaf wird anders.\n\n"
          + "Was heute Nacht helfen kann:\n"
          + "• erst kurz warten, ob es allein weiterschläft\n"
          + "• Licht aus, wenig reden\n"
          + "• wechselt euch ab, wenn ihr zu zweit seid\n\n"
          + "Mehr dazu: https://www.kindergesundheit-info.de/schlafen.",
      "und wenn es dabei weint",
      "Dann tröste es. Du verwöhnst es damit nicht.",
      "danke ❤️",
      "Gern. Schreib mir jederzeit wieder, auch nachts. Alles Gute für euch!",
    };
    for (int i = 0; i < lines.length; i++) {
      boolean parent = i % 2 == 0;
      house.remember(
          room,
          new RoomMessage(
              100 + i,
              parent ? From.PARENT : From.BOT,
              parent ? Optional.of("old-" + i) : Optional.empty(),
              lines[i],
              i == 1
                  ? List.of(
                      Button.choose("Mehr dazu", "more:schlaf"),
                      Button.choose("Hat geholfen", "rate:yes"),
                      Button.choose("Passt nicht", "rate:no"))
                  : List.of(),
              false,
              yesterday.plus(Duration.ofMinutes(i))));
    }
  }

  static void fillWithCard(FakeHouse house, Address room) {
    fill(house, room);
    house.remember(
        room,
        new RoomMessage(
            200,
            From.PARENT,
            Optional.of("old-200"),
            "sie schreit seit stunden ich kann nicht mehr",
            List.of(),
            false,
            Instant.now().minusSeconds(90)));
    house.remember(
        room,
        new RoomMessage(
            201,
            From.BOT,
            Optional.empty(),
            CARD.text(),
            CARD.buttons(),
            true,
            Instant.now().minusSeconds(89)));
  }
}
