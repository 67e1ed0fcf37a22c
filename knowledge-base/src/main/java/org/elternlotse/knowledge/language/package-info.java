/// German as parents write it: normalisation, compounds, lemmas, and which language a message is
/// in.
@NullMarked
package org.elternlotse.knowledge.language;

import org.jspecify.annotations.NullMarked;
