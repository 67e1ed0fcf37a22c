package org.elternlotse.bot.store;

import java.time.Instant;
import java.util.List;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.OutboundMessage;

/// Both sides of a conversation in one order, as the web chat, the export and the desk show it.
public interface Transcript {

  /// Lines after `n`, ascending, at most `limit`. Contents already deleted by time are left out.
  List<Line> after(ConversationId conversation, long n, int limit);

  /// One line. `n` grows over both sides.
  sealed interface Line {
    long n();

    Instant at();

    /// What the parent wrote or tapped.
    ///
    /// @param externalId sealed with the message; the web chat takes its client id from it
    record FromParent(long n, Instant at, String externalId, InboundContent content)
        implements Line {
      @Override
      public String toString() {
        return "FromParent[" + n + "]";
      }
    }

    record FromBot(long n, Instant at, OutboundMessage message) implements Line {}
  }
}
