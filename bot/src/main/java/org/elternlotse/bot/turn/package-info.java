/// From a stored message to committed replies: arrival with the danger check, the quiet window, and
/// the turn that finds, decides and commits. The only code that opens a turn's transaction.
@NullMarked
package org.elternlotse.bot.turn;

import org.jspecify.annotations.NullMarked;
