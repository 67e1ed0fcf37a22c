package org.elternlotse.bot.store.sql;

import java.time.LocalDate;
import java.util.List;
import org.elternlotse.bot.store.Ratings;
import org.elternlotse.knowledge.TopicId;
import org.jdbi.v3.core.Handle;

final class SqlRatings implements Ratings {
  private final Handle handle;
  private final SqlContext context;

  SqlRatings(Handle handle, SqlContext context) {
    this.handle = handle;
    this.context = context;
  }

  @Override
  public void count(LocalDate day, TopicId topic, boolean helped) {
    handle.execute(
        """
        INSERT INTO rating(institution, day, topic, helped, no_fit) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (institution, day, topic) DO UPDATE SET
          helped = helped + excluded.helped, no_fit = no_fit + excluded.no_fit\
        """,
        context.institution(),
        day.toString(),
        topic.value(),
        helped ? 1 : 0,
        helped ? 0 : 1);
  }

  @Override
  public List<Rated> all() {
    return handle
        .createQuery(
            """
            SELECT topic, sum(helped), sum(no_fit) FROM rating
            WHERE institution = ? GROUP BY topic ORDER BY topic\
            """)
        .bind(0, context.institution())
        .map((row, _) -> new Rated(new TopicId(row.getString(1)), row.getInt(2), row.getInt(3)))
        .list();
  }
}
