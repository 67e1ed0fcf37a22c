/// Deletion by time. Deletion and export on the parent's word are turns like any other
/// (`bot.turn.TurnCommit`, `bot.turn.Export`).
@NullMarked
package org.elternlotse.bot.retention;

import org.jspecify.annotations.NullMarked;
