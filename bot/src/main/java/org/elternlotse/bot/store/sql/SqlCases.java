package org.elternlotse.bot.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.bot.store.Cases;
import org.elternlotse.bot.store.ConversationId;
import org.jdbi.v3.core.Handle;

final class SqlCases implements Cases {
  private final Handle handle;
  private final SqlContext context;

  SqlCases(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  @Override
  public void open(
      ConversationId conversation, HandoffReason reason, Urgency urgency, Instant now) {
    handle.execute(
        """
        INSERT INTO case_file(id, institution, conversation, reason, urgency, opened_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (conversation) WHERE closed_at IS NULL DO UPDATE SET
          reason = CASE WHEN excluded.urgency < urgency THEN excluded.reason ELSE reason END,
          urgency = min(urgency, excluded.urgency)\
        """,
        UUID.randomUUID().toString(),
        context.institution(),
        conversation.value(),
        reason.name(),
        urgency.rank(),
        now.toEpochMilli());
  }

  @Override
  public Optional<Case> openFor(ConversationId conversation) {
    return handle
        .createQuery(
            """
            SELECT id, conversation, reason, urgency, opened_at FROM case_file
            WHERE conversation = ? AND closed_at IS NULL AND institution = ?\
            """)
        .bind(0, conversation.value())
        .bind(1, context.institution())
        .map((row, _) -> read(row))
        .findFirst();
  }

  @Override
  public boolean close(String id, Instant now) {
    return handle.execute(
            """
            UPDATE case_file SET closed_at = ?
            WHERE id = ? AND closed_at IS NULL AND institution = ?\
            """,
            now.toEpochMilli(),
            id,
            context.institution())
        == 1;
  }

  @Override
  public List<Case> open() {
    return handle
        .createQuery(
            """
            SELECT id, conversation, reason, urgency, opened_at FROM case_file
            WHERE closed_at IS NULL AND institution = ? ORDER BY urgency, opened_at LIMIT 500\
            """)
        .bind(0, context.institution())
        .map((row, _) -> read(row))
        .list();
  }

  private static Case read(ResultSet row) throws SQLException {
    return new Case(
        row.getString(1),
        new ConversationId(row.getString(2)),
        HandoffReason.valueOf(row.getString(3)),
        Urgency.ranked(row.getInt(4)),
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
