package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.Optional;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;

/// All conversations of the institution.
public interface Conversations {

  Optional<ConversationId> findAt(ChannelId channel, Address address);

  Optional<StoredConversation> find(ConversationId id);

  /// Where to send to; empty when the conversation was erased.
  Optional<Address> address(ConversationId id);

  /// Writes the next state over exactly the version that was read.
  ///
  /// @return false when somebody else was faster or the conversation is gone: nothing was written
  boolean save(ConversationId id, long readVersion, ConversationState next, Instant now);

  /// Deletes the conversation with its messages, replies, and cases. Remembers only the keyed
  /// hashes of the events seen, so that a late redelivery does not start it anew.
  void erase(ConversationId id, Instant now);
}
