package org.elternlotse.channel.telegram;

import java.time.Duration;

/// One turn of the receiving loop.
interface Step {
  /// Does one thing and comes back.
  ///
  /// @return how long to pause before the next turn; zero for at once
  Duration runOnce();
}
