/// Index and ranking; the only package that sees Lucene.
@NullMarked
package org.elternlotse.knowledge.search;

import org.jspecify.annotations.NullMarked;
