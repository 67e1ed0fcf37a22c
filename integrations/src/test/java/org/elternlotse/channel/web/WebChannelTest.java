package org.elternlotse.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.Test;

class WebChannelTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final List<InboundMessage> stored = new ArrayList<>();
  private final WebChannel channel = new WebChannel(Clock.systemUTC(), new SecureRandom());

  private Address open() {
    channel.start(batch ->
        batch.forEach(arrival -> {
          if (arrival instanceof Inlet.Arrival.Heard(InboundMessage message)) {
            stored.add(message);
          }
        }));
    return channel.open();
  }

  @Test
  void aRoomIsOpenedByItsParentSayingStart() {
    Address room = open();

    assertThat(room.value()).matches("[A-Za-z0-9_-]{32}");
    assertThat(channel.open()).isNotEqualTo(room);
    assertThat(stored.getFirst().address()).isEqualTo(room);
    assertThat(stored.getFirst().content()).isEqualTo(new InboundContent.Text("/start"));
  }

  @Test
  void theSameIdInTwoRoomsIsNotTheSameMessage() {
    Address one = open();
    Address two = channel.open();
    channel.receive(one, "start", new InboundContent.Text("a"));
    channel.receive(two, "start", new InboundContent.Text("b"));

    assertThat(stored).extracting(InboundMessage::externalId).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsTakenBeforeStartNorAfterClose() {
    assertThatThrownBy(channel::open).isInstanceOf(Inlet.InletClosedException.class);
    Address room = open();
    channel.close();

    assertThatThrownBy(() -> channel.receive(room, "a", new InboundContent.Text("x")))
        .isInstanceOf(Inlet.InletClosedException.class);
  }

  @Test
  void watchersHearOfTheirRoomOnly() throws InterruptedException {
    Address room = open();
    OutboundMessage answer = new OutboundMessage("Hallo");
    try (Watch here = channel.watch(room);
        Watch elsewhere = channel.watch(channel.open())) {
      channel.receive(room, "a", new InboundContent.Text("x"));
      channel.typing(room);
      channel.send(room, answer);

      assertThat(here.next(SOON)).hasValue(new Signal.Stirred());
      assertThat(here.next(SOON)).hasValue(new Signal.Typing());
      assertThat(here.next(SOON)).hasValue(new Signal.Sent(answer));
      assertThat(elsewhere.next(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void aWatcherThatDoesNotKeepUpIsDropped() throws InterruptedException {
    Address room = open();
    try (Watch slow = channel.watch(room);
        Watch quick = channel.watch(room)) {
      for (int i = 0; i <= Watch.ROOM_FOR; i++) {
        channel.typing(room);
        quick.next(SOON);
      }

      assertThat(slow.next(SOON)).hasValue(new Signal.Over());
      channel.typing(room);
      assertThat(quick.next(SOON)).hasValue(new Signal.Typing());
    }
  }

  @Test
  void closingEndsEveryWatchAndThoseThatComeLater() throws InterruptedException {
    Address room = open();
    try (Watch before = channel.watch(room)) {
      channel.close();
      assertThat(before.next(SOON)).isEqualTo(Optional.of(new Signal.Over()));
    }
    try (Watch after = channel.watch(room)) {
      assertThat(after.next(SOON)).hasValue(new Signal.Over());
    }
  }
}
