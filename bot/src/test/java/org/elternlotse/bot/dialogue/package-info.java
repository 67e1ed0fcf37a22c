/// Conversations as plain text files that a social worker can read and write, run through the real
/// turn code. How to write one stands in `src/test/resources/dialogues/README.md`.
@NullMarked
package org.elternlotse.bot.dialogue;

import org.jspecify.annotations.NullMarked;
