package org.elternlotse.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.conversation.Effect;
import org.elternlotse.bot.conversation.Reply;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoredConversation;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.directory.Schedule;

/// Carries out a decision inside one transaction.
public final class TurnCommit {
  private final Composer composer;
  private final Export export;

  public TurnCommit(Composer composer) {
    this.composer = composer;
    export = new Export(composer);
  }

  /// Writes the next state and everything that follows from it.
  ///
  /// @return the letters to send, or empty when the conversation has moved on meanwhile and nothing
  ///     was written
  Optional<List<Outbox.Entry>> apply(
      Store.Books books,
      StoredConversation conversation,
      Decision decision,
      List<Long> ids,
      Instant now) {
    if (!books
        .conversations()
        .save(conversation.id(), conversation.version(), decision.next(), now)) {
      return Optional.empty();
    }
    List<Outbox.Entry> letters = new ArrayList<>();
    for (Effect effect : decision.effects()) {
      carryOut(books, conversation, effect, now, letters);
    }
    books.inbox().done(ids);
    return Optional.of(letters);
  }

  private void carryOut(
      Store.Books books,
      StoredConversation conversation,
      Effect effect,
      Instant now,
      List<Outbox.Entry> letters) {
    switch (effect) {
      case Effect.Say(Reply reply) -> letters.add(put(books, conversation, reply, now));
      case Effect.OpenCase(var reason, var urgency) ->
          books.cases().open(conversation.id(), reason, urgency, now);
      case Effect.CountRating(var topic, boolean helped) ->
          books.ratings().count(now.atZone(Schedule.ZONE).toLocalDate(), topic, helped);
      case Effect.Export() -> {
        for (OutboundMessage message : export.of(books, conversation)) {
          letters.add(put(books, conversation, Lane.ANSWER, message, now));
        }
      }
      case Effect.DropUnsent() -> books.outbox().dropOpen(conversation.id(), "taken back");
      case Effect.Erase() -> erase(books, conversation, now).ifPresent(letters::add);
    }
  }

  Outbox.Entry put(
      Store.Books books, StoredConversation conversation, Reply reply, Instant now) {
    OutboundMessage message = composer.compose(reply);
    return put(books, conversation, message.urgent() ? Lane.DANGER : Lane.ANSWER, message, now);
  }

  private static Outbox.Entry put(
      Store.Books books,
      StoredConversation conversation,
      Lane lane,
      OutboundMessage message,
      Instant now) {
    long id =
        books.outbox().put(conversation.id(), conversation.channel(), lane, message, now);
    return new Outbox.Entry(id, conversation.id(), conversation.channel(), lane);
  }

  /// The address survives, sealed, in the one row that says goodbye, until that is sent.
  private Optional<Outbox.Entry> erase(
      Store.Books books, StoredConversation conversation, Instant now) {
    var address = books.conversations().address(conversation.id());
    books.conversations().erase(conversation.id(), now);
    return address.map(
        where -> {
          OutboundMessage farewell =
              composer.compose(new Reply.Plain(Sentence.ERASED, false));
          long id =
              books
                  .outbox()
                  .putFarewell(
                      conversation.id(), conversation.channel(), where, farewell, now);
          return new Outbox.Entry(id, conversation.id(), conversation.channel(), Lane.ANSWER);
        });
  }
}
