/// Opening hours in the shape of HSDS; the partner directory will live here too.
@NullMarked
package org.elternlotse.knowledge.directory;

import org.jspecify.annotations.NullMarked;
