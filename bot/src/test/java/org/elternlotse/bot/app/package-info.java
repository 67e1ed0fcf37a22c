/// The whole house as load programs need it.
@NullMarked
package org.elternlotse.bot.app;

import org.jspecify.annotations.NullMarked;
