package org.elternlotse.bot.store.sql;

import java.time.Instant;
import org.elternlotse.bot.store.Cases;
import org.elternlotse.bot.store.Conversations;
import org.elternlotse.bot.store.DeadLetters;
import org.elternlotse.bot.store.Inbox;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Ratings;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.Transcript;
import org.jdbi.v3.core.Handle;

/// All stores over one handle.
record SqlBooks(
    Handle handle,
    Inbox inbox,
    Outbox outbox,
    Conversations conversations,
    Transcript transcript,
    Cases cases,
    DeadLetters deadLetters,
    Ratings ratings,
    Store.Expiry expiry)
    implements Store.Books {

  SqlBooks(Handle handle, SqlContext context) {
    this(handle, context, new SqlConversations(handle, context));
  }

  private SqlBooks(Handle handle, SqlContext context, SqlConversations conversations) {
    this(
        handle,
        new SqlInbox(handle, context, conversations),
        new SqlOutbox(handle, context),
        conversations,
        new SqlTranscript(handle, context),
        new SqlCases(handle, context),
        new SqlDeadLetters(handle, context),
        new SqlRatings(handle, context),
        new SqlExpiry(handle, context));
  }

  boolean beat(Instant now) {
    return handle.execute("UPDATE heartbeat SET at = ? WHERE id = 1", now.toEpochMilli()) == 1;
  }
}
