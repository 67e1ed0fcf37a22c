/// YAML read into a small tree that remembers file and line, so that every mistake of a content
/// file can be reported at its place. All readers of content share it.
@NullMarked
package org.elternlotse.knowledge.content.yaml;

import org.jspecify.annotations.NullMarked;
