package org.elternlotse.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.Test;

public abstract class OutboxContract extends StoreContract {

  @Test
  void dangerGoesBeforeEverythingAndTheRestInOrder() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long broadcast = says(anna, Lane.BROADCAST, "rundbrief", NOW);
    long first = says(anna, "eins");
    long second = says(anna, "zwei");
    long card = says(anna, Lane.DANGER, "112", NOW);
    assertThat(openIds()).containsExactly(card, first, second, broadcast);
  }

  @Test
  void aLetterComesBackWithItsButtonsAndItsAddress() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    OutboundMessage message =
        new OutboundMessage(
            "Ruf an: 112",
            List.of(
                Button.call("Notruf", "112"),
                Button.choose("Mehr dazu", "more:schlaf-sicher"),
                Button.open("Seite", "https://example.org/")),
            true);
    long id = store().write(books -> books.outbox().put(anna, CHANNEL, Lane.DANGER, message, NOW));
    restart();
    Outbox.Letter letter = letter(id).orElseThrow();
    assertThat(letter.message()).isEqualTo(message);
    assertThat(letter.address()).isEqualTo(ANNA);
  }

  @Test
  void whatIsSentIsNotSentAgain() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long letter = says(anna, "eins");
    does(books -> books.outbox().tried(letter, "timeout"));
    assertThat(letter(letter).orElseThrow().tries()).isEqualTo(1);
    sent(letter);
    assertThat(openIds()).isEmpty();
    assertThat(letter(letter)).isEmpty();
  }

  @Test
  void aRefusedLetterIsSeenAndCanBePutBackInLine() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long letter = says(anna, "eins");
    does(books -> books.outbox().failed(letter, "400"));
    assertThat(openIds()).isEmpty();
    assertThat(dead())
        .singleElement()
        .satisfies(dead -> {
          assertThat(dead.kind()).isEqualTo(DeadLetters.Kind.UNSENT);
          assertThat(dead.reason()).isEqualTo("400");
        });
    assertThat(store().<Boolean>write(books -> books.outbox().retry(letter))).isTrue();
    assertThat(openIds()).containsExactly(letter);
    assertThat(store().<Boolean>write(books -> books.outbox().retry(letter))).isFalse();
  }

  @Test
  void whoOnlyWantsQuietStillGetsTheCard() {
    ConversationId anna = hears(ANNA, "1", "hallo");
    long card = says(anna, Lane.DANGER, "112", NOW);
    says(anna, "eins");
    does(books -> books.outbox().dropOpen(anna, Lane.ANSWER, "taken back"));
    assertThat(openIds()).containsExactly(card);
    does(books -> books.outbox().dropOpen(anna, Lane.DANGER, "opted out"));
    assertThat(openIds()).isEmpty();
  }

  private List<Long> openIds() {
    return store().read(books -> books.outbox().open()).stream().map(Outbox.Entry::id).toList();
  }
}
