/// The way out: sends what stands in the outbox, in order per conversation, danger cards first,
/// within the messenger's pace; tries again what may be tried again and shows the rest.
@NullMarked
package org.elternlotse.bot.delivery;

import org.jspecify.annotations.NullMarked;
