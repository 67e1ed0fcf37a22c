/// What tests of the whole path share: real content, a clock that stands still, a channel that only
/// remembers, knowledge that breaks on demand.
@NullMarked
package org.elternlotse.bot.world;

import org.jspecify.annotations.NullMarked;
