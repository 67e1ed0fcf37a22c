package org.elternlotse.channel;

import java.time.Instant;
import java.util.Optional;

/// One thing a parent did on a channel, mapped from the messenger's payload by a pure function.
///
/// @param externalId the messenger's own identity of this event, the same again when it is
///   delivered again; unique within the channel (Telegram: bot, chat and message id, because update
///   ids restart after a quiet week)
/// @param address where the answer goes
/// @param sentAt when the parent sent it, by the messenger's clock
/// @param language the messenger's hint (`de`, `tr`), if it gives one
public record InboundMessage(
    ChannelId channel,
    String externalId,
    Address address,
    Instant sentAt,
    InboundContent content,
    Optional<String> language) {

  public InboundMessage {
    if (externalId.isEmpty() || externalId.length() > 200) {
      throw new IllegalArgumentException("an external id has 1 to 200 characters");
    }
  }

  /// Never shows what was written nor by whom.
  @Override
  public String toString() {
    return "InboundMessage[" + channel + ", " + content.getClass().getSimpleName() + "]";
  }
}
