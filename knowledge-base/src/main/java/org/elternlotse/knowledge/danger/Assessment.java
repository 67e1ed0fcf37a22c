package org.elternlotse.knowledge.danger;

import java.util.List;
import java.util.Optional;

/// The result of the danger check on one text.
///
/// @param dangers most urgent first; empty = no signal seen
/// @param signals ids of the signals that fired, for `--explain` and editors; no content
public record Assessment(List<Danger> dangers, List<String> signals) {
  public static final Assessment CALM = new Assessment(List.of(), List.of());

  public Assessment {
    dangers = List.copyOf(dangers);
    signals = List.copyOf(signals);
  }

  /// The one that decides what the parent reads first.
  public Optional<Danger> worst() {
    return dangers.stream().findFirst();
  }
}
