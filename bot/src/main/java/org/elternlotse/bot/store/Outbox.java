package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.OutboundMessage;

/// What is to be sent, and how it went.
public interface Outbox {

  /// Adds a message of a conversation; it is sent in order of (lane, id) within the conversation.
  long put(
      ConversationId conversation,
      ChannelId channel,
      Lane lane,
      OutboundMessage message,
      Instant now);

  /// Adds the last message after an erasure. It carries its own sealed address and its row is
  /// deleted as soon as it is sent.
  long putFarewell(
      ConversationId erased,
      ChannelId channel,
      Address address,
      Lane lane,
      OutboundMessage message,
      Instant now);

  /// Everything not sent yet, without content, in order of (lane, id); for the start after a stop.
  List<Entry> open();

  /// The message and where it goes; empty when it is gone or settled meanwhile.
  Optional<Letter> read(long id);

  void sent(long id, Instant now);

  /// Counts a try that did not work; it stays open.
  void tried(long id, String reason);

  /// Will never be sent; shown to operators until settled.
  void failed(long id, String reason);

  /// Takes back what is open of a conversation, in this lane and those behind it. Last words after
  /// an erasure are deleted with their address.
  ///
  /// @return how many
  int dropOpen(ConversationId conversation, Lane from, String reason);

  /// Puts a failed message back in line.
  boolean retry(long id);

  /// Which goes first when many wait.
  enum Lane {
    DANGER(0),
    ANSWER(1),
    BROADCAST(2);

    private final int rank;

    Lane(int rank) {
      this.rank = rank;
    }

    /// 0 goes first; stored, so it never changes.
    public int rank() {
      return rank;
    }

    public static Lane ranked(int rank) {
      return switch (rank) {
        case 0 -> DANGER;
        case 1 -> ANSWER;
        default -> BROADCAST;
      };
    }
  }

  record Entry(long id, ConversationId conversation, ChannelId channel, Lane lane) {}

  record Letter(Address address, OutboundMessage message, int tries) {
    @Override
    public String toString() {
      return "Letter[tries=" + tries + "]";
    }
  }
}
