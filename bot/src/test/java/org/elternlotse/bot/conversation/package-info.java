/// The pure core as tables: every state meets every act.
@NullMarked
package org.elternlotse.bot.conversation;

import org.jspecify.annotations.NullMarked;
