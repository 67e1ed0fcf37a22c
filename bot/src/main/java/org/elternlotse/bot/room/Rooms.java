package org.elternlotse.bot.room;

import java.util.List;
import org.elternlotse.channel.Address;

/// The reading side of the web rooms. The token of a room is its address on the web channel.
/// Methods may throw when the store is broken; the routes answer 500 then, and an open stream
/// waits.
public interface Rooms {

  /// True from the moment the opening of the room was stored until its parent or a deadline deletes
  /// the conversation.
  boolean exists(Address room);

  /// What both sides wrote after number `n`, ascending, at most [#PAGE]. A message is shown only
  /// with its final number: none may appear later below a number already shown.
  List<RoomMessage> after(Address room, long n);

  /// Who owns the conversation; [Owner#ENDED] where there is none.
  Owner owner(Address room);

  /// Messages one reading returns at most; as many mean that there may be more.
  int PAGE = 200;
}
