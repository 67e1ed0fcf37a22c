/// Turns under random conditions.
@NullMarked
package org.elternlotse.bot.turn;

import org.jspecify.annotations.NullMarked;
