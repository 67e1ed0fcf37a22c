package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;

/// What parents sent and nobody has dealt with yet.
public interface Inbox {

  /// Stores one message in the conversation at its address, which is made new when there is none. A
  /// known (channel, external id), or one of an erased conversation, is a no-op.
  ///
  /// @return empty when it was known
  Optional<ConversationId> put(InboundMessage message, Alarm alarm, Instant now);

  /// What waits for a turn, in order of arrival.
  List<Pending> pending(ConversationId conversation);

  /// Conversations with something pending, oldest first; for the start after a stop.
  List<ConversationId> waiting();

  void done(Collection<Long> ids);

  /// Counts a failed turn on the rows; with `setAside` they become dead letters.
  void failed(Collection<Long> ids, String reason, boolean setAside);

  /// One stored message, opened.
  ///
  /// @param tries failed turns so far
  record Pending(
      long id,
      InboundContent content,
      String language,
      Alarm alarm,
      int tries,
      Instant arrivedAt) {}
}
