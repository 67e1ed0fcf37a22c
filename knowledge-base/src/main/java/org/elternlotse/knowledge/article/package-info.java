/// Articles as editors write them: audience, wording, sources, review state, question phrasings and
/// what comes next.
@NullMarked
package org.elternlotse.knowledge.article;

import org.jspecify.annotations.NullMarked;
