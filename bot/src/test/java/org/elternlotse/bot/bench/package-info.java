/// Load programs, run by hand and compared with the reference programs in one session; never part
/// of the tests. How to run them and what was measured stands in the README.
@NullMarked
package org.elternlotse.bot.bench;

import org.jspecify.annotations.NullMarked;
