package org.elternlotse.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.elternlotse.testkit.ChannelContract;
import org.elternlotse.testkit.ParentOnChannel;
import org.jspecify.annotations.Nullable;

/// The web chat keeps the contract of all channels.
class WebChannelKeepsTheContractTest extends ChannelContract {
  private final WebChannel web = new WebChannel(Clock.systemUTC(), new SecureRandom());

  @Override
  protected Channel channel() {
    return web;
  }

  @Override
  protected ParentOnChannel parent() {
    return new PageOfAnna();
  }

  /// A parent's page: it numbers what it sends and repeats itself what could not be stored.
  private final class PageOfAnna implements ParentOnChannel {
    private Address room = new Address("not-entered");
    private @Nullable Watch watch;
    private int number;
    private InboundContent last = new InboundContent.Text("nothing yet");

    @Override
    public Address address() {
      return room;
    }

    @Override
    public void entersIfNeeded() {
      room = web.open();
      watch = web.watch(room);
    }

    @Override
    public void writes(String text) {
      sends(new InboundContent.Text(text));
    }

    @Override
    public void taps(String actionId) {
      sends(new InboundContent.Choice(actionId));
    }

    private void sends(InboundContent content) {
      number++;
      last = content;
      deliversLastAgain();
    }

    @Override
    public void deliversLastAgain() {
      try {
        web.receive(room, "page-" + number, last);
      } catch (InletClosedException _) {
        // The page keeps it and tries again when it can.
      }
    }

    @Override
    public void triesAgainIfItIsTheirTurn() {
      deliversLastAgain();
    }

    @Override
    public void awaitReads(String text) {
      Watch open = watch;
      assertThat(open).isNotNull();
      while (open != null) {
        Optional<Signal> signal = next(open);
        assertThat(signal).as("what the page is told").isPresent();
        if (signal.orElseThrow() instanceof Signal.Sent sent
            && sent.message().text().equals(text)) {
          return;
        }
      }
    }

    private Optional<Signal> next(Watch open) {
      try {
        return open.next(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
