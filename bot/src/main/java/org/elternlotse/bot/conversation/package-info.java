/// The pure core: what to do next, decided from the state of a conversation and what happened. No
/// clock, no store, no network, no words; effects say what is to be done, `bot.turn` does it.
///
/// The order of precedence stands in [ConversationPolicy] and nowhere else.
@NullMarked
package org.elternlotse.bot.conversation;

import org.jspecify.annotations.NullMarked;
