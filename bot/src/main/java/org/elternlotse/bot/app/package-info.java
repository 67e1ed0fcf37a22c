/// The process: commands, configuration, the one composition root, health, metrics, the operator's
/// page, and the orderly way down.
@NullMarked
package org.elternlotse.bot.app;

import org.jspecify.annotations.NullMarked;
