package org.elternlotse.bot.delivery;

import java.time.Duration;

/// What came of one attempt to deliver, as far as the line is concerned.
sealed interface Attempt {

  /// The letter is settled: sent, refused or taken back.
  record Settled() implements Attempt {}

  /// Try the same letter again after this pause.
  record Later(Duration pause) implements Attempt {}

  /// The messenger asks for a pause; the letter stays first in its chat.
  record Paused(Duration pause) implements Attempt {}
}
