/// What must lose nothing (quality section 8): the real process killed, a full disk, a locked
/// database, a messenger that fails in every way, broken content.
@NullMarked
package org.elternlotse.bot.crash;

import org.jspecify.annotations.NullMarked;
