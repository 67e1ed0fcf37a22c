/// Danger classes, the signals that point to them, fixed cards and help lines with opening hours.
/// Pure: `assess(text) -> Assessment`, local, no clock, no network. It recognises signals; it
/// judges nobody, scores nothing and asks no medical questions (safety-facts part 4, MDR).
@NullMarked
package org.elternlotse.knowledge.danger;

import org.jspecify.annotations.NullMarked;
