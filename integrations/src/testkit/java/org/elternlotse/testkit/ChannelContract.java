package org.elternlotse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.InboundContent.Choice;
import org.elternlotse.channel.InboundContent.Text;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every channel keeps, seen from both ends: a parent who writes and taps, and the house that
/// stores and answers. A channel's test extends this and plays the parent.
public abstract class ChannelContract {
  protected final RecordingInlet inlet = new RecordingInlet();
  private Channel channel;
  private ParentOnChannel parent;

  /// The channel under test, not started, in working order.
  protected abstract Channel channel();

  /// A parent on the other end of [#channel].
  protected abstract ParentOnChannel parent();

  @BeforeEach
  final void connect() {
    channel = channel();
    parent = parent();
    channel.start(inlet);
    parent.entersIfNeeded();
  }

  @AfterEach
  final void disconnect() {
    channel.close();
  }

  @Test
  void writtenWordsArriveUnchangedWithTheWayBack() {
    parent.writes("Hallo, mein Kind schläft nicht 😴\nWas tun? <b>&amp;");

    InboundMessage message = heard(Text.class, 1).getLast();
    assertThat(message.content())
        .isEqualTo(new Text("Hallo, mein Kind schläft nicht 😴\nWas tun? <b>&amp;"));
    assertThat(message.channel()).isEqualTo(channel.id());
    assertThat(message.address()).isEqualTo(parent.address());
  }

  @Test
  void messagesKeepTheirOrderAndHaveKeysOfTheirOwn() {
    List<String> words = IntStream.range(0, 20).mapToObj(n -> "Satz " + n).toList();
    words.forEach(parent::writes);

    List<InboundMessage> messages = heard(Text.class, 20);
    assertThat(messages).extracting(m -> ((Text) m.content()).text()).isEqualTo(words);
    assertThat(messages).extracting(InboundMessage::externalId).doesNotHaveDuplicates();
  }

  @Test
  void secondDeliveryOfAMessageIsNoSecondMessage() {
    parent.writes("einmal");
    heard(Text.class, 1);
    parent.deliversLastAgain();

    inlet.awaitDuplicates(1);
    assertThat(heard(Text.class, 1)).hasSize(1);
  }

  @Test
  void whatCannotBeStoredComesAgainLater() {
    inlet.close();
    parent.writes("geht nicht verloren");
    inlet.awaitRefused(1);
    assertThat(inlet.texts()).doesNotContain("geht nicht verloren");
    inlet.open();
    parent.triesAgainIfItIsTheirTurn();

    assertThat(heard(Text.class, 1).getLast().content()).isEqualTo(new Text("geht nicht verloren"));
  }

  @Test
  void answerReachesTheParent() {
    SendResult result =
        channel.send(parent.address(), new OutboundMessage("Zeichen wie _ * < & ` bleiben."));

    assertThat(result).isEqualTo(new SendResult.Sent());
    parent.awaitReads("Zeichen wie _ * < & ` bleiben.");
  }

  @Test
  void longestMessageIsSentWhole() {
    String longest = "ä".repeat(channel.capabilities().maxTextLength());

    assertThat(channel.send(parent.address(), new OutboundMessage(longest)))
        .isEqualTo(new SendResult.Sent());
    parent.awaitReads(longest);
  }

  @Test
  void tapOnAButtonComesBackAsItsAction() {
    var question =
        new OutboundMessage(
            "Möchtest du mit einem Menschen schreiben?",
            List.of(Button.choose("Ja", "human:yes"), Button.choose("Nein", "human:no")));
    channel.send(parent.address(), question);
    parent.awaitReads("Möchtest du mit einem Menschen schreiben?");
    parent.taps("human:yes");

    assertThat(heard(Choice.class, 1).getLast().content()).isEqualTo(new Choice("human:yes"));
  }

  @Test
  void typingNeverFails() {
    assertThatCode(() -> channel.typing(parent.address())).doesNotThrowAnyException();
  }

  @Test
  void healthIsGoodWhileItWorks() {
    parent.writes("hallo");
    heard(Text.class, 1);

    // The parent's words may be here a moment before the channel has noted that all is well.
    await().until(() -> channel.health().state() == ChannelHealth.State.CONNECTED);
    assertThat(channel.health().advice()).isEmpty();
  }

  @Test
  void closingTwiceIsHarmless() {
    channel.close();

    assertThatCode(channel::close).doesNotThrowAnyException();
  }

  /// Without the `/start` that some channels send by themselves.
  private List<InboundMessage> heard(Class<?> kind, int count) {
    return inlet.awaitMessages(
        content -> kind.isInstance(content) && !content.equals(new Text("/start")), count);
  }
}
