package org.elternlotse.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerClass;
import org.elternlotse.knowledge.danger.DangerLevel;
import org.junit.jupiter.api.Test;

public abstract class InboxContract extends StoreContract {

  @Test
  void theSameEventAgainIsANoOp() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    Optional<ConversationId> again = hearsOnce(text(ANNA, "1", "hallo"), NOW);
    assertThat(again).isEmpty();
    assertThat(pendingTexts(anna)).containsExactly("hallo");
    answered(anna);
    assertThat(hearsOnce(text(ANNA, "1", "neu"), NOW)).isEmpty();
    assertThat(pendingTexts(anna)).isEmpty();
  }

  @Test
  void messagesOfOneAddressAreOneConversationAndWaitInOrder() {
    ConversationId anna = hears(ANNA, "1", "erstens");
    ConversationId ben = hears(BEN, "2", "ganz anders");
    assertThat(hears(ANNA, "3", "zweitens")).isEqualTo(anna).isNotEqualTo(ben);
    assertThat(pendingTexts(anna)).containsExactly("erstens", "zweitens");
    assertThat(waiting()).containsExactly(anna, ben);
  }

  @Test
  void whatIsAnsweredWaitsNoMore() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    answered(anna);
    assertThat(pendingTexts(anna)).isEmpty();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatWaitsSurvivesARestartWithItsAlarm() {
    Alarm alarm =
        new Alarm.Signalled(new Danger(DangerClass.HARM_TO_CHILD, DangerLevel.SECONDS, "shake"));
    ConversationId anna =
        store()
            .write(books -> books.inbox().put(text(ANNA, "1", "hilfe"), alarm, NOW))
            .orElseThrow();
    restart();
    List<Inbox.Pending> pending = pending(anna);
    assertThat(pending)
        .singleElement()
        .satisfies(each -> {
          assertThat(each.alarm()).isEqualTo(alarm);
          assertThat(each.content()).isEqualTo(new InboundContent.Text("hilfe"));
          assertThat(each.language()).isEqualTo("de");
          assertThat(each.arrivedAt()).isEqualTo(NOW);
        });
  }

  @Test
  void everyKindOfContentComesBackAsItWas() {
    List<InboundContent> all =
        List.of(
            new InboundContent.Text("größe ‚1‘ 😭", true),
            new InboundContent.Choice("more:schlaf-sicher"),
            new InboundContent.Unsupported(InboundContent.Kind.VOICE),
            new InboundContent.Left(),
            new InboundContent.Returned(),
            new InboundContent.InGroup());
    for (int i = 0; i < all.size(); i++) {
      var arrival = message(ANNA, "e" + i, all.get(i));
      assertThat(hearsOnce(arrival, NOW)).isPresent();
    }
    var conversation = at(ANNA).orElseThrow();
    assertThat(pending(conversation))
        .extracting(Inbox.Pending::content)
        .containsExactlyElementsOf(all);
  }

  @Test
  void eventsOfAnErasedConversationStayANoOp() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    ConversationId older = hears(BEN, "2", "vor fünf tagen", NOW.minus(Duration.ofDays(5)));
    does(books -> books.conversations().erase(anna, NOW));
    does(books -> books.conversations().erase(older, NOW));
    restart();
    for (var known : List.of(text(ANNA, "1", "hallo"), text(BEN, "2", "vor fünf tagen"))) {
      assertThat(hearsOnce(known, NOW)).isEmpty();
    }
    assertThat(at(ANNA)).isEmpty();
    assertThat(hears(ANNA, "3", "ein neuer anfang")).isNotEqualTo(anna);
  }

  @Test
  void theThirdFailureSetsAside() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    List<Long> ids = pending(anna).stream().map(Inbox.Pending::id).toList();
    does(books -> books.inbox().failed(ids, "Bug", false));
    assertThat(pending(anna).getFirst().tries()).isEqualTo(1);
    does(books -> books.inbox().failed(ids, "Bug", true));
    assertThat(pendingTexts(anna)).isEmpty();
    assertThat(deadCounts().unanswered()).isEqualTo(1);
  }

  @Test
  void aRolledBackFirstMessageLeavesNoTraceInMemory() {
    assertThatThrownBy(() ->
            store()
                .write(books -> {
                  books.inbox().put(text(ANNA, "1", "eins"), Alarm.calm(), NOW);
                  books.inbox().put(text(ANNA, "2", "zwei"), Alarm.calm(), NOW);
                  throw new IllegalStateException("broken in the middle");
                }))
        .isInstanceOf(RuntimeException.class);
    ConversationId anna = hears(ANNA, "1", "eins");
    assertThat(conversation(anna)).isPresent();
    assertThat(hears(ANNA, "2", "zwei")).isEqualTo(anna);
  }
}
