package org.elternlotse.bot.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.Transcript.Line;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;

/// Rooms as the store knows them: a room is a conversation on the web channel.
public final class StoredRooms implements Rooms {
  private static final String OPENING = "/start";

  private final Store store;
  private final Function<InboundContent, Optional<String>> spoken;

  /// @param spoken what a parent's act reads like; empty for what is no line
  public StoredRooms(Store store, Function<InboundContent, Optional<String>> spoken) {
    this.store = store;
    this.spoken = spoken;
  }

  @Override
  public boolean exists(Address room) {
    return store.read(books -> books.conversations().findAt(ChannelId.WEB, room).isPresent());
  }

  /// Reads on where lines are no messages, because a short page means that there is no more.
  @Override
  public List<RoomMessage> after(Address room, long n) {
    List<RoomMessage> messages = new ArrayList<>();
    long last = n;
    boolean more = true;
    while (more) {
      int wanted = PAGE - messages.size();
      List<Line> lines = lines(room, last, wanted);
      for (Line line : lines) {
        message(line).ifPresent(messages::add);
        last = line.n();
      }
      more = lines.size() == wanted && messages.size() < PAGE;
    }
    return messages;
  }

  private List<Line> lines(Address room, long n, int limit) {
    return store.read(books ->
        books
            .conversations()
            .findAt(ChannelId.WEB, room)
            .map(id -> books.transcript().after(id, n, limit))
            .orElse(List.of()));
  }

  /// The `/start` that opens a room is our own doing, not the parent's word.
  private Optional<RoomMessage> message(Line line) {
    return switch (line) {
      case Line.FromParent(var n, var at, var externalId, var content) ->
          spoken
              .apply(content)
              .filter(text -> !text.equals(OPENING))
              .map(text ->
                  new RoomMessage(
                      n, From.PARENT, clientId(externalId), text, List.of(), false, at));
      case Line.FromBot(var n, var at, var message) ->
          Optional.of(
              new RoomMessage(
                  n,
                  From.BOT,
                  Optional.empty(),
                  message.text(),
                  message.buttons(),
                  message.urgent(),
                  at));
    };
  }

  /// The web channel's external ids are `<room>:<client id>`.
  private static Optional<String> clientId(String externalId) {
    int colon = externalId.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(externalId.substring(colon + 1));
  }

  @Override
  public Owner owner(Address room) {
    return store.read(books ->
        books
            .conversations()
            .findAt(ChannelId.WEB, room)
            .flatMap(id -> books.conversations().find(id))
            .map(found -> owner(found.state().owner()))
            .orElse(Owner.ENDED));
  }

  private static Owner owner(ConversationState.Owner owner) {
    return switch (owner) {
      case BOT -> Owner.BOT;
      case WAITING -> Owner.WAITING;
      case COUNSELOR -> Owner.COUNSELOR;
      case ENDED -> Owner.ENDED;
    };
  }
}
