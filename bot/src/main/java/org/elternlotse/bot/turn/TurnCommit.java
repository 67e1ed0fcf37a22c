package org.elternlotse.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private record Worded(Effect effect, List<OutboundMessage> messages) {}

  /// What a turn will write. Made outside the transaction; may fail without harm.
  final class Plan {
    private final Decision decision;
    private final List<Worded> effects;

    private Plan(Decision decision) {
      this.decision = decision;
      effects =
          decision.effects().stream()
              .map(effect ->
                  new Worded(effect, words(effect).stream().map(composer::compose).toList()))
              .toList();
    }
  }

  Plan plan(Decision decision) {
    return new Plan(decision);
  }

  private static List<Reply> words(Effect effect) {
    return switch (effect) {
      case Effect.Say(Reply reply) -> List.of(reply);
      case Effect.Erase(Optional<Reply> card) ->
          Stream.concat(card.stream(), Stream.of(new Reply.Plain(Sentence.ERASED, false))).toList();
      case Effect.OpenCase _, Effect.CountRating _, Effect.Export _, Effect.DropUnsent _ ->
          List.of();
    };
  }

  /// Writes the next state and everything that follows from it.
  ///
  /// @return the letters to send, or empty when the conversation has moved on meanwhile and nothing
  ///   was written
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
          worded.messages().forEach(message -> letters.add(put(books, conversation, message, now)));
      case Effect.OpenCase(var reason, var urgency) ->
          books.cases().open(conversation.id(), reason, urgency, now);
      case Effect.CountRating(var topic, boolean helped) ->
          books.ratings().count(now.atZone(Schedule.ZONE).toLocalDate(), topic, helped);
      case Effect.Export() -> {
        for (OutboundMessage message : export.of(books, conversation)) {
          letters.add(put(books, conversation, message, now));
        }
      }
      case Effect.DropUnsent(boolean cardsToo) ->
          books
              .outbox()
              .dropOpen(conversation.id(), cardsToo ? Lane.DANGER : Lane.ANSWER, "taken back");
      case Effect.Erase _ -> letters.addAll(erase(books, conversation, worded.messages(), now));
    }
  }

  /// Puts one reply in line, outside a decision.
  Outbox.Entry put(Store.Books books, StoredConversation conversation, Reply reply, Instant now) {
    return put(books, conversation, composer.compose(reply), now);
  }

  private static Outbox.Entry put(
      Store.Books books, StoredConversation conversation, OutboundMessage message, Instant now) {
    Lane lane = lane(message);
    long id = books.outbox().put(conversation.id(), conversation.channel(), lane, message, now);
    return new Outbox.Entry(id, conversation.id(), conversation.channel(), lane);
  }

  private static Lane lane(OutboundMessage message) {
    return message.urgent() ? Lane.DANGER : Lane.ANSWER;
  }

  /// The address survives, sealed, in the rows that say goodbye, until they are sent.
  private static List<Outbox.Entry> erase(
      Store.Books books,
      StoredConversation conversation,
      List<OutboundMessage> lastWords,
      Instant now) {
    var address = books.conversations().address(conversation.id());
    books.conversations().erase(conversation.id(), now);
    if (address.isEmpty()) {
      return List.of();
    }
    List<Outbox.Entry> letters = new ArrayList<>();
    for (OutboundMessage message : lastWords) {
      Lane lane = lane(message);
      long id =
          books
              .outbox()
              .putFarewell(
                  conversation.id(), conversation.channel(), address.get(), lane, message, now);
      letters.add(new Outbox.Entry(id, conversation.id(), conversation.channel(), lane));
    }
    return letters;
  }
}
