package org.elternlotse.bot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.testkit.FakeBotApi;
import org.elternlotse.testkit.SentMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A process that dies after each step of a message's path, and the one that comes after it.
final class PathStepsTest {
  private static final long CHAT = 7;
  private static final KnowledgeBase KNOWLEDGE = RealContent.load();

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(
      value = Fate.Step.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NEVER"})
  void messageIsAnsweredWhateverStepTheProcessDiedAfter(Fate.Step step) throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      telegram.pushText(CHAT, "ab wann beikost");
      Fate fate = new Fate(step);
      try (House _ = new House(data, telegram, KNOWLEDGE, fate)) {
        fate.awaitDeath();
      }
      int before = telegram.sentTo(CHAT).size();
      try (House next = new House(data, telegram, KNOWLEDGE, new Fate(Fate.Step.NEVER))) {
        telegram.awaitAllConfirmed();
        telegram.awaitSentTo(CHAT, before + 1);
        Await.until("nothing waits", 10, next::isQuiet);
      }
      List<SentMessage> sent = telegram.sentTo(CHAT);
      try (Records records = Records.of(data)) {
        List<String> decided = records.answers(ChannelId.TELEGRAM, Long.toString(CHAT));
        assertThat(records.questions(ChannelId.TELEGRAM, Long.toString(CHAT))).isEqualTo(1);
        int inFlight = step == Fate.Step.SENT ? 1 : 0;
        assertThat(sent).hasSize(decided.size() + inFlight);
        assertThat(sent.stream().map(SentMessage::text).distinct().toList()).isEqualTo(decided);
      }
    }
  }
}
