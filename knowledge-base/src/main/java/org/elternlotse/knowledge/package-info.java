/// The public face of everything curated: what we may say, how we say it, and what was found for a
/// question. Read-only while running, no network.
@NullMarked
package org.elternlotse.knowledge;

import org.jspecify.annotations.NullMarked;
