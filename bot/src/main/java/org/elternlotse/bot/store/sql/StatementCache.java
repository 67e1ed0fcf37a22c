package org.elternlotse.bot.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps prepared statements for the life of a connection: preparing costs SQLite more than
/// running. Our connections are few, live as long as the store, and belong to one thread at a time.
final class StatementCache extends DefaultStatementBuilder {
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement known = idle.remove(sql);
    return known != null ? known : super.create(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (statement instanceof PreparedStatement prepared && !idle.containsKey(sql)) {
      prepared.clearParameters();
      idle.put(sql, prepared);
    } else {
      statement.close();
    }
  }
}
