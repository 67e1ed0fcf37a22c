package org.elternlotse.channel;

import java.util.List;

/// Where channels hand over what they received.
public interface Inlet {

  /// Stores the whole batch in one transaction; what was stored before (same channel and external
  /// id) is a no-op. When this returns, every item is durable and may be acknowledged.
  ///
  /// @throws InletClosedException when nothing was stored (disk full, database broken, shutting
  ///   down): acknowledge nothing, try the same batch again later
  void accept(List<Arrival> batch);

  /// One item of a batch.
  sealed interface Arrival {
    /// A message that could be read.
    record Heard(InboundMessage message) implements Arrival {}

    /// A payload that could not be parsed. It becomes a dead letter that an operator sees; the rest
    /// of the batch goes on.
    ///
    /// @param externalId as far as known, else a digest of the payload
    /// @param reason for the operator, without content
    /// @param payload the raw text, stored sealed for the one who mends the mapping
    record Unparsed(ChannelId channel, String externalId, String reason, String payload)
        implements Arrival {
      @Override
      public String toString() {
        return "Unparsed[" + channel + ", " + reason + "]";
      }
    }
  }

  /// Nothing was stored; the messenger must deliver again.
  final class InletClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InletClosedException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
