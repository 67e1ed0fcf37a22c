package org.elternlotse.bot.store;

import java.time.Instant;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.channel.ChannelId;

/// A conversation as it stands in the store.
///
/// @param version counts the commits; a turn may only commit over the version it has read
public record StoredConversation(
    ConversationId id,
    ChannelId channel,
    long version,
    ConversationState state,
    Instant createdAt,
    Instant touchedAt) {}
