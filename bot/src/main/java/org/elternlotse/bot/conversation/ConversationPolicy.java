package org.elternlotse.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.ConversationInput.ParentLeft;
import org.elternlotse.bot.conversation.ConversationInput.ParentReturned;
import org.elternlotse.bot.conversation.ConversationInput.ParentTurn;
import org.elternlotse.bot.conversation.ConversationState.Ended;
import org.elternlotse.bot.conversation.ConversationState.New;
import org.elternlotse.bot.conversation.ConversationState.WaitingForPerson;
import org.elternlotse.bot.conversation.ConversationState.WithBot;
import org.elternlotse.bot.conversation.ConversationState.WithCounselor;
import org.elternlotse.bot.conversation.Decision.Outcome;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.danger.Danger;

/// Decides what comes next. Pure and total: every state and input has an answer.
///
/// Order of precedence (design section 2.5): acute danger > counselor leads > parent asks for a
/// person > answer to our open question > knowledge answer > clarify > person.
public final class ConversationPolicy {

  public Decision decide(ConversationState state, ConversationInput input) {
    return switch (input) {
      case ParentTurn(Alarm alarm, List<Act> acts) -> turn(state, alarm, acts);
      case ParentLeft() ->
          new Decision(ended(state), List.of(new Effect.DropUnsent(true)), Outcome.STOP);
      case ParentReturned() -> new Decision(awake(state), List.of(), Outcome.SMALLTALK);
    };
  }

  private Decision turn(ConversationState state, Alarm alarm, List<Act> acts) {
    Draft draft = new Draft(awake(state));
    alarm(draft, alarm);
    boolean quiet = alarm.acute() || state instanceof WithCounselor;
    if (!quiet && state instanceof New && !startsItself(acts)) {
      draft.say(new Reply.Greeting());
    }
    ActPolicy policy = new ActPolicy();
    for (Act act : acts) {
      if (quiet && !(act instanceof Act.Commanded)) {
        continue;
      }
      policy.apply(draft, act);
    }
    return draft.decision();
  }

  /// A card goes out in every state, also while a counselor leads, and a person is told.
  private static void alarm(Draft draft, Alarm alarm) {
    switch (alarm) {
      case Alarm.Calm() -> {}
      case Alarm.CheckFailed() -> {
        draft.say(new Reply.CheckFailed());
        draft.handOff(HandoffReason.CHECK_FAILED, Urgency.MINUTES);
        draft.outcome(Outcome.HUMAN);
      }
      case Alarm.Signalled(Danger danger) -> {
        boolean again = draft.memory().cards().contains(danger.card());
        draft.say(new Reply.Card(danger, again, alarm.acute()));
        draft.remember(draft.memory().shown(danger.card()));
        draft.handOff(HandoffReason.DANGER, Urgency.of(danger.level()));
        draft.outcome(alarm.acute() ? Outcome.DANGER : Outcome.HUMAN);
      }
    }
  }

  /// `/start` says the greeting by itself; who wants to be rid of us, or writes in a group, gets
  /// none.
  private static boolean startsItself(List<Act> acts) {
    return acts.stream()
        .anyMatch(act ->
            switch (act) {
              case Act.Commanded(Command command) ->
                  command == Command.START || command == Command.DELETE || command == Command.STOP;
              case Act.WroteInGroup() -> true;
              case Act.Asked _,
                  Act.AskedInVain _,
                  Act.CommandedUnknown _,
                  Act.Tapped _,
                  Act.TappedStale _,
                  Act.SentUnreadable _ ->
                  false;
            });
  }

  /// Whoever writes again after `/stopp` is served again, with what was open before.
  private static ConversationState awake(ConversationState state) {
    return switch (state) {
      case Ended(Memory memory, boolean caseOpen) ->
          caseOpen ? new WaitingForPerson(memory) : new WithBot(memory);
      case New _, WithBot _, WaitingForPerson _, WithCounselor _ -> state;
    };
  }

  static Ended ended(ConversationState state) {
    return switch (state) {
      case Ended already -> already;
      case WaitingForPerson(Memory memory) -> new Ended(memory.answered(), true);
      case WithCounselor(Memory memory, String _) -> new Ended(memory.answered(), true);
      case New(Memory memory) -> new Ended(memory.answered(), false);
      case WithBot(Memory memory) -> new Ended(memory.answered(), false);
    };
  }

  /// A decision in the making: folds the acts of one turn over the state.
  static final class Draft {
    private ConversationState state;
    private final List<Effect> effects = new ArrayList<>();
    private Outcome outcome = Outcome.SMALLTALK;

    Draft(ConversationState state) {
      this.state = state;
    }

    ConversationState state() {
      return state;
    }

    Memory memory() {
      return state.memory();
    }

    void become(ConversationState next) {
      state = next;
    }

    void remember(Memory memory) {
      state = state.with(memory);
    }

    void say(Reply reply) {
      effects.add(new Effect.Say(reply));
    }

    void say(Sentence sentence) {
      say(new Reply.Plain(sentence, false));
    }

    void add(Effect effect) {
      effects.add(effect);
    }

    /// Opens a case; the conversation waits for a person unless one leads already.
    void handOff(HandoffReason reason, Urgency urgency) {
      effects.add(new Effect.OpenCase(reason, urgency));
      state =
          switch (state) {
            case New(Memory memory) -> new WaitingForPerson(memory);
            case WithBot(Memory memory) -> new WaitingForPerson(memory);
            case WaitingForPerson _, WithCounselor _, Ended _ -> state;
          };
    }

    /// The most telling outcome of all acts is the turn's.
    void outcome(Outcome seen) {
      if (seen.compareTo(outcome) < 0) {
        outcome = seen;
      }
    }

    Decision decision() {
      boolean erased = effects.stream().anyMatch(Effect.Erase.class::isInstance);
      ConversationState next =
          state instanceof New(Memory memory) && !erased ? new WithBot(memory) : state;
      return new Decision(
          next, erased ? List.of(new Effect.Erase(card())) : List.copyOf(effects), outcome);
    }

    /// The card of this turn, which goes out also when everything is deleted.
    private Optional<Reply> card() {
      for (Effect effect : effects) {
        if (effect instanceof Effect.Say(Reply reply)
            && (reply instanceof Reply.Card || reply instanceof Reply.CheckFailed)) {
          return Optional.of(reply);
        }
      }
      return Optional.empty();
    }
  }
}
