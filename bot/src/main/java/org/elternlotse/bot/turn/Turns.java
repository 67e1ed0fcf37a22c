package org.elternlotse.bot.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.ConversationInput;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.conversation.HandoffReason;
import org.elternlotse.bot.conversation.Reply;
import org.elternlotse.bot.conversation.Urgency;
import org.elternlotse.bot.store.ConversationId;
import org.elternlotse.bot.store.Inbox.Pending;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.bot.store.StoreException;
import org.elternlotse.bot.store.StoredConversation;
import org.elternlotse.bot.turn.TurnScheduler.Result;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.danger.Danger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a turn: reads what is pending, decides, commits everything in one transaction over the
/// version it has read, and tells delivery. A turn that fails three times is set aside as a dead
/// letter, and the parent goes to a person.
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final int MOST_TRIES = 3;
  private static final Duration UNREADABLE = Duration.ofMinutes(1);
  private static final Duration UNNOTED = Duration.ofSeconds(5);
  private static final Result DONE = new Result.Done();

  private final Store store;
  private final TurnReader reader;
  private final ConversationPolicy policy;
  private final TurnCommit commit;
  private final Listener listener;
  private final Clock clock;

  /// Who wants to know of committed turns.
  public interface Listener {
    /// Rows for delivery, already durable.
    void committed(List<Outbox.Entry> letters);

    /// What kind of turn it was, for metrics.
    void decided(Decision.Outcome outcome);
  }

  public Turns(
      Store store,
      TurnReader reader,
      ConversationPolicy policy,
      TurnCommit commit,
      Listener listener,
      Clock clock) {
    this.store = store;
    this.reader = reader;
    this.policy = policy;
    this.commit = commit;
    this.listener = listener;
    this.clock = clock;
  }

  /// Runs one turn of a conversation. Never throws.
  public Result run(ConversationId id) {
    List<Pending> pending = List.of();
    try {
      Optional<Work> work = store.read(books -> read(books, id));
      if (work.isEmpty()) {
        return DONE;
      }
      pending = work.get().pending();
      return turn(work.get());
    } catch (StoreException e) {
      LOG.warn("Der Zug von {} wartet auf die Datenbank: {}", id, e.getMessage());
      return new Result.Again(Duration.ofSeconds(2));
    } catch (RuntimeException e) {
      LOG.error("Der Zug von {} ist gescheitert", id, Redacted.of(e));
      return failed(id, pending, e);
    }
  }

  private record Work(StoredConversation conversation, List<Pending> pending) {}

  private static Optional<Work> read(Store.Books books, ConversationId id) {
    List<Pending> pending = books.inbox().pending(id);
    return pending.isEmpty()
        ? Optional.empty()
        : books.conversations().find(id).map(found -> new Work(found, pending));
  }

  private Result turn(Work work) {
    TurnReader.Read read = reader.read(work.pending());
    StoredConversation conversation = work.conversation();
    Decision decision = policy.decide(conversation.state(), read.input());
    TurnCommit.Plan plan = commit.plan(decision);
    Instant now = clock.instant();
    Optional<List<Outbox.Entry>> letters =
        store.write(books -> commit.apply(books, conversation, plan, read.ids(), now));
    if (letters.isEmpty()) {
      // Somebody else committed first; read again.
      return new Result.Again(Duration.ZERO);
    }
    listener.committed(letters.get());
    if (read.input() instanceof ConversationInput.ParentTurn) {
      listener.decided(decision.outcome());
    }
    return read.ids().size() < work.pending().size() ? new Result.Again(Duration.ZERO) : DONE;
  }

  private Result failed(ConversationId id, List<Pending> pending, RuntimeException e) {
    if (pending.isEmpty()) {
      // Not even readable: there is nothing to count on, and no hurry to fail again.
      return new Result.Again(UNREADABLE);
    }
    List<Long> ids = pending.stream().map(Pending::id).toList();
    int tries = 1 + pending.stream().mapToInt(Pending::tries).max().orElse(0);
    boolean setAside = tries >= MOST_TRIES;
    Alarm worst = pending.stream().map(Pending::alarm).reduce(Alarm.calm(), Alarm::worse);
    try {
      List<Outbox.Entry> letters =
          store.write(
              books -> giveUp(books, id, ids, worst, e.getClass().getSimpleName(), setAside));
      listener.committed(letters);
    } catch (StoreException broken) {
      // Nothing is set aside yet, so nothing is over.
      LOG.warn("Der Fehlversuch von {} ist nicht vermerkt: {}", id, broken.getMessage());
      return new Result.Again(UNNOTED);
    }
    return setAside ? DONE : new Result.Again(Duration.ofSeconds(tries));
  }

  /// Counts the failure; the last one tells the parent and asks for a person. Whoever is in danger
  /// gets the card also then.
  private List<Outbox.Entry> giveUp(
      Store.Books books,
      ConversationId id,
      List<Long> ids,
      Alarm worst,
      String reason,
      boolean setAside) {
    books.inbox().failed(ids, reason, setAside);
    Optional<StoredConversation> conversation = books.conversations().find(id);
    if (!setAside || conversation.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Urgency urgency = worst.acute() ? Urgency.SECONDS : Urgency.HOURS;
    books.cases().open(id, HandoffReason.TURN_FAILED, urgency, now);
    return List.of(commit.put(books, conversation.get(), lastResort(worst), now));
  }

  private static Reply lastResort(Alarm worst) {
    return switch (worst) {
      case Alarm.Signalled(Danger danger) -> new Reply.Card(danger, false, worst.acute());
      case Alarm.CheckFailed() -> new Reply.CheckFailed();
      case Alarm.Calm() -> new Reply.Plain(Sentence.TROUBLE, true);
    };
  }
}
