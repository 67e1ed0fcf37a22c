package org.elternlotse.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;
import org.elternlotse.knowledge.TopicId;
import org.junit.jupiter.api.Test;

/// Deletion by time, cases, ratings and dead letters.
public abstract class RetentionContract extends StoreContract {
  private static final TopicId SLEEP = new TopicId("schlaf-sicher");

  @Test
  void afterADayNothingOfATalkWithTheBotIsLeft() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    sent(says(anna, "hallo zurück"));
    answered(anna);
    expireAt(NOW.plus(Duration.ofHours(23)));
    assertThat(transcript(anna)).hasSize(2);
    expireAt(NOW.plus(Duration.ofHours(25)));
    assertThat(transcript(anna)).isEmpty();
    assertThat(conversation(anna)).isEmpty();
    assertThat(at(ANNA)).isEmpty();
  }

  @Test
  void anExpiredEventIsKnownForAWeekAndNewWordsStartAnew() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    answered(anna);
    Instant later = NOW.plus(Duration.ofDays(6));
    expireAt(later);
    assertThat(hearsOnce(text(ANNA, "1", "hallo"), later)).isEmpty();
    ConversationId fresh = hears(ANNA, "2", "wieder da", later);
    assertThat(fresh).isNotEqualTo(anna);
    assertThat(conversation(fresh)).isPresent();
  }

  @Test
  void whatBelongsToAnOpenCaseStays() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    sent(says(anna, "hallo zurück"));
    answered(anna);
    does(books -> books.cases().open(anna, HandoffReason.PARENT_ASKED, Urgency.ORDINARY, NOW));
    expireAt(NOW.plus(Duration.ofDays(30)));
    assertThat(transcript(anna)).hasSize(2);
    assertThat(conversation(anna)).isPresent();
  }

  @Test
  void whatNobodyAnsweredOrSentStays() {
    ConversationId anna = hears(ANNA, "1", "noch ohne antwort");
    ConversationId ben = hears(BEN, "2", "beantwortet");
    answered(ben);
    long letter = says(ben, "noch nicht gesendet");
    expireAt(NOW.plus(Duration.ofDays(3)));
    assertThat(pendingTexts(anna)).containsExactly("noch ohne antwort");
    assertThat(letter(letter)).isPresent();
  }

  @Test
  void aSecondReasonOnlyRaisesTheUrgencyOfTheOneOpenCase() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    does(books -> books.cases().open(anna, HandoffReason.PARENT_ASKED, Urgency.ORDINARY, NOW));
    does(books -> books.cases().open(anna, HandoffReason.DANGER, Urgency.SECONDS, NOW));
    does(books -> books.cases().open(anna, HandoffReason.NOTHING_FOUND, Urgency.ORDINARY, NOW));
    assertThat(openCases())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.reason()).isEqualTo(HandoffReason.DANGER);
          assertThat(open.urgency()).isEqualTo(Urgency.SECONDS);
          assertThat(open.openedAt()).isEqualTo(NOW);
        });
  }

  @Test
  void theDeskShowsTheMostUrgentAndOldestFirst() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    ConversationId ben = hears(BEN, "2", "hallo");
    does(books -> books.cases().open(anna, HandoffReason.PARENT_ASKED, Urgency.ORDINARY, NOW));
    Instant later = NOW.plusSeconds(60);
    does(books -> books.cases().open(ben, HandoffReason.DANGER, Urgency.MINUTES, later));
    assertThat(openCases()).extracting(Cases.Case::conversation).containsExactly(ben, anna);
  }

  @Test
  void ratingsAreCountsWithoutAConversation() {
    LocalDate day = LocalDate.parse("2026-11-24");
    does(books -> books.ratings().count(day, SLEEP, true));
    does(books -> books.ratings().count(day, SLEEP, true));
    does(books -> books.ratings().count(day.plusDays(1), SLEEP, false));
    assertThat(ratings()).containsExactly(new Ratings.Rated(SLEEP, 2, 1));
  }

  @Test
  void anUnreadablePayloadIsKeptOnceUntilSomebodySettlesIt() {
    Unparsed letter = new Unparsed(CHANNEL, "u1", "no such field", "{\"x\":1}");
    does(books -> books.deadLetters().put(letter, NOW));
    does(books -> books.deadLetters().put(letter, NOW));
    assertThat(deadCounts().unreadable()).isEqualTo(1);
    long id = dead().getFirst().id();
    DeadLetters.Kind kind = DeadLetters.Kind.UNREADABLE;
    assertThat(store().<Boolean>write(books -> books.deadLetters().settle(kind, id))).isTrue();
    assertThat(store().<Boolean>write(books -> books.deadLetters().settle(kind, id))).isFalse();
    assertThat(dead()).isEmpty();
  }

  @Test
  void anUnreadablePayloadAfterARestartIsNotTakenForAnEarlierOne() {
    does(books -> books.deadLetters().put(new Unparsed(CHANNEL, "u1", "bad", "{"), NOW));
    restart();
    does(books -> books.deadLetters().put(new Unparsed(CHANNEL, "u2", "bad", "["), NOW));
    assertThat(deadCounts().unreadable()).isEqualTo(2);
  }
}
