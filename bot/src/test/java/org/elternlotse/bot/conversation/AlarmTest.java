package org.elternlotse.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerClass;
import org.elternlotse.knowledge.danger.DangerLevel;
import org.junit.jupiter.api.Test;

final class AlarmTest {
  /// From worst to none.
  private static final List<Alarm> IN_ORDER =
      List.of(
          signalled(DangerLevel.SECONDS, "a"),
          signalled(DangerLevel.MINUTES, "b"),
          new Alarm.CheckFailed(),
          signalled(DangerLevel.HOURS, "c"),
          Alarm.calm());

  @Test
  void theGraverOfTwoWinsWhicheverComesFirst() {
    for (int i = 0; i < IN_ORDER.size(); i++) {
      for (int j = i; j < IN_ORDER.size(); j++) {
        assertThat(IN_ORDER.get(i).worse(IN_ORDER.get(j))).isEqualTo(IN_ORDER.get(i));
        assertThat(IN_ORDER.get(j).worse(IN_ORDER.get(i))).isEqualTo(IN_ORDER.get(i));
      }
    }
  }

  @Test
  void ofTwoEquallyGraveTheFirstIsKept() {
    Alarm first = signalled(DangerLevel.SECONDS, "first");
    assertThat(first.worse(signalled(DangerLevel.SECONDS, "second"))).isEqualTo(first);
  }

  @Test
  void aCardGoesOutNowFromMinutesUpAndWhenTheCheckBroke() {
    assertThat(IN_ORDER).extracting(Alarm::acute).containsExactly(true, true, true, false, false);
  }

  private static Alarm signalled(DangerLevel level, String card) {
    return new Alarm.Signalled(new Danger(DangerClass.SUICIDE_PARENT, level, card));
  }
}
