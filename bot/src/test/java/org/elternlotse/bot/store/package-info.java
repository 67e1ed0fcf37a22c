/// What every store must keep, whatever database stands behind it.
@NullMarked
package org.elternlotse.bot.store;

import org.jspecify.annotations.NullMarked;
