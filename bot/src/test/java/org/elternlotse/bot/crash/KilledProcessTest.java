package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.testkit.BotApiFault;
import org.elternlotse.testkit.FakeBotApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F1: the process is killed at random instants while parents write by Telegram.
final class KilledProcessTest {
  private static final int CHATS = 12;
  private static final int MESSAGES = 48;
  private static final int KILLS = 4;
  private static final List<String> QUESTIONS =
      List.of(
          "baby 4 monate wacht nachts dauernd auf",
          "ab wann beikost",
          "mein kind haut andere kinder in der kita",
          "wie viel medien sind ok mit 3 jahren");

  @TempDir private Path folder;

  @Test
  void everyMessageIsAnsweredThoughTheProcessDiesFourTimes() throws Exception {
    int rounds = Integer.getInteger("faults.rounds", 2);
    long seed = Long.getLong("faults.seed", System.nanoTime());
    for (int round = 0; round < rounds; round++) {
      System.out.println("kill round " + round + ", -Dfaults.seed=" + (seed + round));
      round(Files.createDirectory(folder.resolve("round" + round)), new Random(seed + round));
    }
  }

  private static void round(Path data, Random random) throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      telegram.sendTakes(Duration.ofMillis(20));
      Map<String, String> settings =
          Map.of(
              "ELTERNLOTSE_TELEGRAM_TOKEN",
              FakeBotApi.TOKEN,
              "ELTERNLOTSE_TELEGRAM_API",
              telegram.uri().toString());
      List<Long> deaths = new ArrayList<>();
      int pushed = 0;
      for (int life = 0; life <= KILLS; life++) {
        try (HouseProcess house = HouseProcess.start(data, settings)) {
          int until = life == KILLS ? MESSAGES : (life + 1) * MESSAGES / (KILLS + 1);
          for (; pushed < until; pushed++) {
            telegram.pushText(chat(pushed), QUESTIONS.get(pushed / CHATS));
          }
          fail(telegram, random);
          if (life < KILLS) {
            Thread.sleep(random.nextInt(1_200)); // the instant of death, not a wait for anything
            house.kill();
            deaths.add(System.nanoTime());
          } else {
            awaitQuiet(house, data, telegram);
          }
        }
      }
      check(data, telegram, deaths);
    }
  }

  private static long chat(int message) {
    return 100L + message % CHATS;
  }

  private static void fail(FakeBotApi telegram, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> telegram.failNext("sendMessage", BotApiFault.tooMany(Duration.ofSeconds(1)));
      case 1 -> telegram.failNext("sendMessage", BotApiFault.badGateway());
      default -> telegram.failNext("getUpdates", BotApiFault.badGateway());
    }
  }

  private static void awaitQuiet(HouseProcess house, Path data, FakeBotApi telegram) {
    telegram.awaitAllConfirmed();
    Await.until("nothing waits any more", 40, () -> Records.rowsWaiting(data) == 0);
    house.terminate();
    assertThat(house.awaitExit(15)).isIn(0, 143);
  }

  private static void check(Path data, FakeBotApi telegram, List<Long> deaths) {
    int twice = 0;
    try (Records records = Records.of(data)) {
      assertThat(records.conversationsWaiting()).isZero();
      assertThat(records.lettersOpen()).isZero();
      assertThat(records.deadLetters()).isZero();
      for (int i = 0; i < CHATS; i++) {
        String address = Long.toString(chat(i));
        List<String> decided = records.answers(ChannelId.TELEGRAM, address);
        assertThat(records.questions(ChannelId.TELEGRAM, address)).isEqualTo(MESSAGES / CHATS);
        assertThat(decided).isNotEmpty();
        twice += Deliveries.check(telegram.sentTo(chat(i)), decided, deaths);
      }
    }
    System.out.println("answers sent twice across a kill: " + twice);
  }
}
