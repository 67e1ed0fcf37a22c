/// Tests of danger recognition, and [DangerReport], which measures it on evaluation sets.
@NullMarked
package org.elternlotse.knowledge.danger;

import org.jspecify.annotations.NullMarked;
