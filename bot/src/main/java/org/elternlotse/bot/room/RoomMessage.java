package org.elternlotse.bot.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.channel.Button;

/// One message of a room as its parent sees it.
///
/// @param n its place in the room, 1 or more, ascending; a message keeps its number
/// @param clientId the id the parent's page gave it; empty for what others wrote
/// @param text plain text; for a tapped button what stood on it
/// @param urgent a danger card
public record RoomMessage(
    long n,
    From from,
    Optional<String> clientId,
    String text,
    List<Button> buttons,
    boolean urgent,
    Instant at) {

  public RoomMessage {
    buttons = List.copyOf(buttons);
  }

  /// Never shows what was written.
  @Override
  public String toString() {
    return "RoomMessage[" + n + ", " + from + "]";
  }
}
