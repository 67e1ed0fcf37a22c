/// Tests of the house itself: who may know whom, how the sources are written, how files are laid
/// out.
@NullMarked
package org.elternlotse.bot.house;

import org.jspecify.annotations.NullMarked;
