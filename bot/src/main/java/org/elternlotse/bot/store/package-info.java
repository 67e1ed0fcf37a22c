/// What is kept, as plural nouns: [Inbox], [Outbox], [Conversations], [Cases], [DeadLetters],
/// [Ratings]. Contents are sealed before they reach the database; addresses are kept as a keyed
/// hash to find them and sealed to send to them.
@NullMarked
package org.elternlotse.bot.store;

import org.jspecify.annotations.NullMarked;
