/// The line out: order, pace, pauses.
@NullMarked
package org.elternlotse.bot.delivery;

import org.jspecify.annotations.NullMarked;
