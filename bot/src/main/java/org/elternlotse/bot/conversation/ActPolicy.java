package org.elternlotse.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.ConversationPolicy.Draft;
import org.elternlotse.bot.conversation.ConversationState.Ended;
import org.elternlotse.bot.conversation.ConversationState.New;
import org.elternlotse.bot.conversation.ConversationState.WaitingForPerson;
import org.elternlotse.bot.conversation.ConversationState.WithBot;
import org.elternlotse.bot.conversation.ConversationState.WithCounselor;
import org.elternlotse.bot.conversation.Decision.Outcome;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;

/// What one act of a parent leads to when there is no acute danger.
final class ActPolicy {
  private final QuestionPolicy questions = new QuestionPolicy();

  void apply(Draft draft, Act act) {
    switch (act) {
      case Act.Commanded(Command command) -> command(draft, command);
      case Act.CommandedUnknown(String word) -> draft.say(new Reply.UnknownCommand(word));
      case Act.Tapped(Choice choice) -> tapped(draft, choice);
      case Act.TappedStale() -> {
        draft.say(Sentence.TEXT_GONE);
        draft.outcome(Outcome.CLARIFY);
      }
      case Act.SentUnreadable(var kind) -> draft.say(new Reply.Unreadable(kind));
      case Act.WroteInGroup() -> {
        // Once is enough: whoever else writes in that group did not ask us.
        if (draft.state() instanceof New) {
          draft.say(Sentence.IN_GROUP);
        }
      }
      case Act.AskedInVain() -> {
        draft.say(new Reply.PersonComes(Sentence.TROUBLE, waiting(draft)));
        draft.handOff(HandoffReason.TURN_FAILED, Urgency.ORDINARY);
        draft.outcome(Outcome.HUMAN);
      }
      case Act.Asked(var findings) -> questions.apply(draft, findings);
    }
  }

  private static void command(Draft draft, Command command) {
    switch (command) {
      case START -> draft.say(new Reply.Greeting());
      case HELP -> draft.say(new Reply.Plain(Sentence.HELP, true));
      case PERSON -> person(draft);
      case STOP -> stop(draft);
      case DELETE -> erase(draft);
      case EXPORT -> {
        draft.add(new Effect.Export());
        draft.outcome(Outcome.PRIVACY);
      }
    }
  }

  static void person(Draft draft) {
    draft.say(new Reply.PersonComes(Optional.empty(), waiting(draft)));
    draft.handOff(HandoffReason.PARENT_ASKED, Urgency.ORDINARY);
    draft.remember(draft.memory().answered());
    draft.outcome(Outcome.HUMAN);
  }

  static void stop(Draft draft) {
    draft.add(new Effect.DropUnsent(false));
    draft.say(Sentence.STOPPED);
    draft.become(ConversationPolicy.ended(draft.state()));
    draft.outcome(Outcome.STOP);
  }

  static void erase(Draft draft) {
    draft.add(new Effect.Erase(Optional.empty()));
    draft.outcome(Outcome.PRIVACY);
  }

  private static void tapped(Draft draft, Choice choice) {
    switch (choice) {
      case Choice.More(TopicId topic) -> {
        draft.say(new Reply.LongerText(topic));
        draft.outcome(Outcome.ANSWER);
      }
      case Choice.Sources(TopicId topic) -> {
        draft.say(new Reply.SourcesOf(topic));
        draft.outcome(Outcome.ANSWER);
      }
      case Choice.PickTopic(TopicId topic) -> {
        draft.say(new Reply.ShortAnswer(topic));
        draft.remember(draft.memory().answered());
        draft.outcome(Outcome.ANSWER);
      }
      case Choice.Helped(TopicId topic) -> {
        draft.add(new Effect.CountRating(topic, true));
        draft.say(Sentence.RATED_HELPED);
        draft.remember(draft.memory().answered());
      }
      case Choice.NoFit(TopicId topic) -> {
        draft.add(new Effect.CountRating(topic, false));
        miss(draft, Sentence.RATED_NO_FIT);
      }
      case Choice.NoneOfThese() -> miss(draft, Sentence.NOT_FOUND);
      case Choice.Person() -> person(draft);
      case Choice.GoOn() ->
          draft.say(waiting(draft) ? Sentence.BACK_TO_BOT : Sentence.YES_NO_REPLY);
    }
  }

  /// The first miss asks for other words, the second brings a person (mission, lesson 3: at most
  /// two clarifying steps).
  static void miss(Draft draft, Sentence first) {
    if (draft.memory().misses() == 0) {
      draft.say(new Reply.Plain(first, true));
      draft.remember(draft.memory().missed());
      draft.outcome(Outcome.NONE);
      return;
    }
    draft.say(new Reply.PersonComes(Sentence.NOT_FOUND_PERSON, waiting(draft)));
    draft.handOff(HandoffReason.NOTHING_FOUND, Urgency.ORDINARY);
    draft.remember(draft.memory().answered());
    draft.outcome(Outcome.HUMAN);
  }

  static boolean waiting(Draft draft) {
    return switch (draft.state()) {
      case WaitingForPerson _, WithCounselor _ -> true;
      case New _, WithBot _, Ended _ -> false;
    };
  }

  static List<TopicId> firstTwo(List<TopicId> topics) {
    return topics.subList(0, Math.min(2, topics.size()));
  }
}
