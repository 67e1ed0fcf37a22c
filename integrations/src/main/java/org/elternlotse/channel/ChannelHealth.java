package org.elternlotse.channel;

import java.time.Instant;
import java.util.Optional;

/// The state of a channel's connection, for the operator's page and the health check.
///
/// @param state the worst thing that is true now
/// @param advice one German sentence that says what is wrong and what to do; empty when all is well
/// @param since when this state began
public record ChannelHealth(State state, Optional<String> advice, Instant since) {
  /// From good to bad.
  public enum State {
    /// Receiving and sending as it should.
    CONNECTED,
    /// Not connected yet, or trying again after a fault that usually passes.
    CONNECTING,
    /// Needs an operator: token revoked, second poller, wrong webhook.
    NEEDS_OPERATOR
  }
}
