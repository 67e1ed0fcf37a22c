package org.elternlotse.knowledge.danger;

/// What signals point to: a class, how fast a human must know, and which fixed card fits.
///
/// @param card id of the card in `content/danger/*.yaml`, e.g. `poison`; a class has one card or
///   more
public record Danger(DangerClass kind, DangerLevel level, String card) {}
