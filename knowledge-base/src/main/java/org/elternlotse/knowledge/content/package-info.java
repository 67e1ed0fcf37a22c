/// Loads and validates the content files, reports every mistake with file, line and remedy at once,
/// and reloads while running. A broken file never replaces good content.
@NullMarked
package org.elternlotse.knowledge.content;

import org.jspecify.annotations.NullMarked;
