package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.elternlotse.channel.ChannelHealth.State;
import org.junit.jupiter.api.Test;

/// What the operator's page says of the connection, minute by minute.
class HealthBoardTest {
  private static final Instant NIGHT = Instant.parse("2026-11-24T02:40:00Z");

  private final SettableClock clock = new SettableClock();
  private final HealthBoard board = new HealthBoard(clock, Duration.ofSeconds(55));

  @Test
  void pollThatHangsIsShownWithinAMinute() {
    board.receives();
    board.asks();
    clock.now = NIGHT.plusSeconds(50);
    assertThat(board.health().state()).isEqualTo(State.CONNECTED);
    clock.now = NIGHT.plusSeconds(60);

    assertThat(board.health().state()).isEqualTo(State.CONNECTING);
    assertThat(board.health().since()).isEqualTo(NIGHT);
  }

  @Test
  void faultThatChangesItsFaceKeepsItsBeginning() {
    board.receives();
    clock.now = NIGHT.plusSeconds(10);
    board.receivesNot(State.CONNECTING, "erst dies");
    clock.now = NIGHT.plusSeconds(700);
    board.receivesNot(State.CONNECTING, "dann das");

    assertThat(board.health().since()).isEqualTo(NIGHT.plusSeconds(10));
    assertThat(board.health().advice()).contains("dann das");
  }

  @Test
  void theWorseOfReceivingAndSendingIsShown() {
    board.receives();
    board.sendsNot("Token");
    assertThat(board.health().state()).isEqualTo(State.NEEDS_OPERATOR);
    board.sends();

    assertThat(board.health().state()).isEqualTo(State.CONNECTED);
  }

  private static final class SettableClock extends Clock {
    Instant now = NIGHT;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
