/// The stores over JDBC, written for SQLite. The only package that sees JDBI, Flyway, the pool and
/// Tink.
///
/// Concurrency: all writes go through one platform thread ([Writer]) that shares commits, because
/// SQLite has one writer and its calls hold their carrier thread; reads use a small pool.
@NullMarked
package org.elternlotse.bot.store.sql;

import org.jspecify.annotations.NullMarked;
