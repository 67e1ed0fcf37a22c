/// The contracts of all stores, held by SQLite, and what only a file can show.
@NullMarked
package org.elternlotse.bot.store.sql;

import org.jspecify.annotations.NullMarked;
