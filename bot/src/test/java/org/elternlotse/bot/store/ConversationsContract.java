package org.elternlotse.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Memory;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.bot.store.Transcript.Line;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.TopicId;
import org.junit.jupiter.api.Test;

public abstract class ConversationsContract extends StoreContract {
  private static final Memory FULL =
      new Memory(List.of(new TopicId("schlaf-sicher")), 1, Set.of("shake"));

  @Test
  void onlyOneOfTwoThatReadTheSameVersionMayWrite() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long version = stored(anna).version();
    assertThat(save(anna, version, new ConversationState.WithBot(FULL))).isTrue();
    assertThat(save(anna, version, new ConversationState.Ended(FULL, false))).isFalse();
    assertThat(stored(anna).state()).isEqualTo(new ConversationState.WithBot(FULL));
    assertThat(save(anna, version + 1, new ConversationState.Ended(FULL, true))).isTrue();
  }

  @Test
  void everyStateComesBackAsItWas() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    for (ConversationState state :
        List.of(
            new ConversationState.New(FULL),
            new ConversationState.WithBot(FULL),
            new ConversationState.WaitingForPerson(FULL),
            new ConversationState.WithCounselor(FULL, "Frau Beispiel"),
            new ConversationState.Ended(FULL, true),
            new ConversationState.Ended(FULL, false))) {
      assertThat(save(anna, stored(anna).version(), state)).isTrue();
      assertThat(stored(anna).state()).isEqualTo(state);
    }
  }

  @Test
  void theFarewellGoesOutAfterAnErasureAndThenIsGoneToo() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    says(anna, "eins");
    does(books -> books.cases().open(anna, HandoffReason.DANGER, Urgency.SECONDS, NOW));
    long farewell = erased(anna);
    assertThat(conversation(anna)).isEmpty();
    assertThat(address(anna)).isEmpty();
    assertThat(openCases()).isEmpty();
    assertThat(lines(anna)).hasSize(1);
    restart();
    Outbox.Letter letter = letter(farewell).orElseThrow();
    assertThat(letter.address()).isEqualTo(ANNA);
    sent(farewell);
    assertThat(lines(anna)).isEmpty();
  }

  @Test
  void aFarewellNobodyCanReceiveLeavesNoAddress() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long farewell = erased(anna);
    does(books -> books.outbox().dropOpen(anna, Lane.DANGER, "opted out"));
    assertThat(letter(farewell)).isEmpty();
    assertThat(lines(anna)).isEmpty();
  }

  @Test
  void anErasureOverAnOldVersionWritesNothingMore() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long version = stored(anna).version();
    erased(anna);
    assertThat(save(anna, version, new ConversationState.WithBot(FULL))).isFalse();
  }

  @Test
  void theTranscriptShowsBothSidesInOrder() {
    ConversationId anna = hears(ANNA, "1", "eins");
    says(anna, "zwei");
    hears(BEN, "2", "fremd");
    hears(ANNA, "3", "drei");
    says(anna, "vier");
    List<Line> lines = lines(anna);
    assertThat(lines)
        .extracting(line -> line instanceof Line.FromParent)
        .containsExactly(true, false, true, false);
    assertThat(lines).extracting(Line::n).isSorted().doesNotHaveDuplicates();
    assertThat(
            store().<List<Line>>read(books -> books.transcript().after(anna, lines.get(1).n(), 1)))
        .containsExactly(lines.get(2));
  }

  @Test
  void idsGrowOverARestart() {
    ConversationId anna = hears(ANNA, "1", "eins");
    long before = says(anna, "zwei");
    restart();
    assertThat(says(anna, "drei")).isGreaterThan(before);
    assertThat(IntStream.range(0, 3).mapToObj(i -> says(anna, "mehr " + i)).toList())
        .doesNotHaveDuplicates();
  }

  private long erased(ConversationId id) {
    return store()
        .write(books -> {
          var address = books.conversations().address(id).orElseThrow();
          books.conversations().erase(id, NOW);
          return books
              .outbox()
              .putFarewell(
                  id, CHANNEL, address, Lane.ANSWER, new OutboundMessage("Alles weg."), NOW);
        });
  }

  private StoredConversation stored(ConversationId id) {
    return conversation(id).orElseThrow();
  }

  private boolean save(ConversationId id, long version, ConversationState state) {
    return store().write(books -> books.conversations().save(id, version, state, NOW));
  }

  private List<Line> lines(ConversationId id) {
    return store().read(books -> books.transcript().after(id, 0, 100));
  }
}
