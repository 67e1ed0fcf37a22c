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

  /// An effect with its words already put in, so that the one writer does not wait for them.
  private record Worded(Effect effect, Optional<OutboundMessage> message) {}

  /// What a turn will write. Made outside the transaction; may fail without harm.
  final class Plan {
    private final Decision decision;
    private final List<Worded> effects;

    private Plan(Decision decision) {
      this.decision = decision;
      effects =
          decision.effects().stream()
              .map(effect -> new Worded(effect, words(effect).map(composer::compose)))
              .toList();
    }
  }

  Plan plan(Decision decision) {
    return new Plan(decision);
  }

  private static Optional<Reply> words(Effect effect) {
    return switch (effect) {
      case Effect.Say(Reply reply) -> Optional.of(reply);
      case Effect.Erase() -> Optional.of(new Reply.Plain(Sentence.ERASED, false));
      case Effect.OpenCase _,
          Effect.CountRating _,
          Effect.Export _,
          Effect.DropUnsent _ ->
          Optional.empty();
    };
  }

  /// Writes the next state and everything that follows from it.
  ///
  /// @return the letters to send, or empty when the conversation has moved on meanwhile and nothing
  ///     was written
  Optional<List<Outbox.Entry>> apply(
      Store.Books books, StoredConversation conversation, Plan plan, List<Long> ids, Instant now) {
    Decision decision = plan.decision;
    if (!books
        .conversations()
        .save(conversation.id(), conversation.version(), decision.next(), now)) {
      return Optional.empty();
    }
    List<Outbox.Entry> letters = new ArrayList<>();
    for (Worded worded : plan.effects) {
      carryOut(books, conversation, worded, now, letters);
    }
    books.inbox().done(ids);
    return Optional.of(letters);
  }

  private void carryOut(
      Store.Books books,
      StoredConversation conversation,
      Worded worded,
      Instant now,
      List<Outbox.Entry> letters) {
    switch (worded.effect()) {
      case Effect.Say _ ->
          worded
              .message()
              .ifPresent(message -> letters.add(put(books, conversation, message, now)));
      case Effect.OpenCase(var reason, var urgency) ->
          books.cases().open(conversation.id(), reason, urgency, now);
      case Effect.CountRating(var topic, boolean helped) ->
          books.ratings().count(now.atZone(Schedule.ZONE).toLocalDate(), topic, helped);
      case Effect.Export() -> {
        for (OutboundMessage message : export.of(books, conversation)) {
          letters.add(put(books, conversation, message, now));
        }
      }
      case Effect.DropUnsent() -> books.outbox().dropOpen(conversation.id(), "taken back");
      case Effect.Erase() ->
          worded
              .message()
              .flatMap(farewell -> erase(books, conversation, farewell, now))
              .ifPresent(letters::add);
    }
  }

  /// Puts one reply in line, outside a decision.
  Outbox.Entry put(
      Store.Books books, StoredConversation conversation, Reply reply, Instant now) {
    return put(books, conversation, composer.compose(reply), now);
  }

  private static Outbox.Entry put(
      Store.Books books, StoredConversation conversation, OutboundMessage message, Instant now) {
    Lane lane = message.urgent() ? Lane.DANGER : Lane.ANSWER;
    long id =
        books.outbox().put(conversation.id(), conversation.channel(), lane, message, now);
    return new Outbox.Entry(id, conversation.id(), conversation.channel(), lane);
  }

  /// The address survives, sealed, in the one row that says goodbye, until that is sent.
  private Optional<Outbox.Entry> erase(
      Store.Books books,
      StoredConversation conversation,
      OutboundMessage farewell,
      Instant now) {
    var address = books.conversations().address(conversation.id());
    books.conversations().erase(conversation.id(), now);
    return address.map(
        where -> {
          long id =
              books
                  .outbox()
                  .putFarewell(
                      conversation.id(), conversation.channel(), where, farewell, now);
          return new Outbox.Entry(id, conversation.id(), conversation.channel(), Lane.ANSWER);
        });
  }
}
