package org.elternlotse.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.elternlotse.bot.conversation.ConversationInput.ParentLeft;
import org.elternlotse.bot.conversation.ConversationInput.ParentReturned;
import org.elternlotse.bot.conversation.ConversationInput.ParentTurn;
import org.elternlotse.bot.conversation.ConversationState.Ended;
import org.elternlotse.bot.conversation.ConversationState.New;
import org.elternlotse.bot.conversation.ConversationState.Owner;
import org.elternlotse.bot.conversation.ConversationState.WaitingForPerson;
import org.elternlotse.bot.conversation.ConversationState.WithBot;
import org.elternlotse.bot.conversation.ConversationState.WithCounselor;
import org.elternlotse.bot.conversation.Decision.Outcome;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Confidence;
import org.elternlotse.knowledge.Findings.Finding;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;
import org.elternlotse.knowledge.danger.Danger;
import org.elternlotse.knowledge.danger.DangerClass;
import org.elternlotse.knowledge.danger.DangerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConversationPolicyTest {
  private static final TopicId SLEEP = new TopicId("schlaf-sicher");
  private static final TopicId FEVER = new TopicId("fieber-baby");
  private static final Memory OPEN_QUESTION = new Memory(List.of(SLEEP, FEVER), 1, Set.of("shake"));

  private final ConversationPolicy policy = new ConversationPolicy();

  /// A row of the table.
  record Meeting(ConversationState state, Alarm alarm, Act act) {}

  static List<ConversationState> states() {
    List<ConversationState> all = new ArrayList<>();
    for (Memory memory : List.of(Memory.EMPTY, OPEN_QUESTION)) {
      all.add(new New(memory));
      all.add(new WithBot(memory));
      all.add(new WaitingForPerson(memory));
      all.add(new WithCounselor(memory, "Frau Beispiel"));
      all.add(new Ended(memory, false));
      all.add(new Ended(memory, true));
    }
    return all;
  }

  static List<Act> acts() {
    List<Act> all = new ArrayList<>();
    for (Command command : Command.values()) {
      all.add(new Act.Commanded(command));
    }
    for (Choice choice : ChoiceTest.all()) {
      all.add(new Act.Tapped(choice));
    }
    for (InboundContent.Kind kind : InboundContent.Kind.values()) {
      all.add(new Act.SentUnreadable(kind));
    }
    for (Intent intent : Intent.values()) {
      for (Confidence confidence : Confidence.values()) {
        all.add(new Act.Asked(findings(intent, confidence)));
      }
    }
    all.add(new Act.Asked(Findings.none("tr")));
    all.add(new Act.AskedInVain());
    all.add(new Act.CommandedUnknown("wetter"));
    all.add(new Act.TappedStale());
    all.add(new Act.WroteInGroup());
    return all;
  }

  static List<Alarm> alarms() {
    return List.of(
        Alarm.calm(),
        new Alarm.CheckFailed(),
        signalled(DangerLevel.SECONDS),
        signalled(DangerLevel.MINUTES),
        signalled(DangerLevel.HOURS));
  }

  static Stream<Meeting> everyMeeting() {
    return states().stream()
        .flatMap(state ->
            alarms().stream()
                .flatMap(alarm -> acts().stream().map(act -> new Meeting(state, alarm, act))));
  }

  @Test
  void everyStateAnswersEveryActUnderEveryAlarm() {
    assertThat(everyMeeting())
        .hasSizeGreaterThan(3000)
        .allSatisfy(meeting -> {
          Decision decision = decide(meeting);
          if (!erases(decision)) {
            assertThat(decision.next()).isNotInstanceOf(New.class);
          }
          assertThat(replies(decision)).doesNotContainNull();
        });
  }

  @Test
  void acuteDangerAlwaysShowsTheCardFirstAndTellsAPerson() {
    assertThat(everyMeeting().filter(meeting -> meeting.alarm().acute()))
        .allSatisfy(meeting -> {
          Decision decision = decide(meeting);
          assertThat(replies(decision).getFirst())
              .isInstanceOfAny(Reply.Card.class, Reply.CheckFailed.class);
          if (!erases(decision)) {
            assertThat(decision.effects()).anyMatch(Effect.OpenCase.class::isInstance);
            assertThat(decision.next().owner()).isNotEqualTo(Owner.BOT);
          }
          if (meeting.alarm() instanceof Alarm.Signalled) {
            assertThat(decision.outcome()).isEqualTo(Outcome.DANGER);
          }
        });
  }

  @Test
  void nothingButACommandIsAnsweredBesideAcuteDanger() {
    assertThat(
            everyMeeting()
                .filter(meeting -> meeting.alarm().acute())
                .filter(meeting -> !(meeting.act() instanceof Act.Commanded)))
        .allSatisfy(meeting -> assertThat(replies(decide(meeting))).hasSize(1));
  }

  @Test
  void theBotIsQuietWhileACounselorLeads() {
    assertThat(
            everyMeeting()
                .filter(meeting -> meeting.state() instanceof WithCounselor)
                .filter(meeting -> meeting.alarm() instanceof Alarm.Calm)
                .filter(meeting -> !(meeting.act() instanceof Act.Commanded)))
        .allSatisfy(meeting -> {
          assertThat(decide(meeting).effects()).isEmpty();
          assertThat(decide(meeting).next()).isEqualTo(meeting.state());
        });
  }

  @Test
  void aCounselorIsNeverPushedOutByWhatTheParentDoes() {
    assertThat(
            everyMeeting()
                .filter(meeting -> meeting.state() instanceof WithCounselor)
                .filter(meeting -> !stops(meeting.act())))
        .allSatisfy(
            meeting -> assertThat(decide(meeting).next().owner()).isEqualTo(Owner.COUNSELOR));
  }

  @Test
  void everybodyElseGetsAnAnswer() {
    assertThat(
            everyMeeting()
                .filter(meeting -> meeting.alarm() instanceof Alarm.Calm)
                .filter(meeting -> !(meeting.state() instanceof WithCounselor))
                .filter(meeting -> !(meeting.act() instanceof Act.WroteInGroup)))
        .allSatisfy(meeting -> assertThat(decide(meeting).effects()).isNotEmpty());
  }

  @Test
  void whoAsksForAPersonGetsACaseInEveryState() {
    for (Act act :
        List.of(
            new Act.Commanded(Command.PERSON),
            new Act.Tapped(new Choice.Person()),
            new Act.Asked(findings(Intent.WANTS_PERSON, Confidence.SURE)))) {
      assertThat(states().stream().filter(state -> !(state instanceof WithCounselor)))
          .allSatisfy(state -> {
            Decision decision = decide(new Meeting(state, Alarm.calm(), act));
            assertThat(decision.effects())
                .contains(new Effect.OpenCase(HandoffReason.PARENT_ASKED, Urgency.ORDINARY));
            assertThat(decision.next()).isInstanceOf(WaitingForPerson.class);
            assertThat(decision.outcome()).isEqualTo(Outcome.HUMAN);
          });
    }
  }

  @Test
  void aRequestForAPersonSurvivesStopAndComesBackWithTheParent() {
    ConversationState waiting = new WaitingForPerson(Memory.EMPTY);
    ConversationState stopped = next(waiting, new Act.Commanded(Command.STOP));
    assertThat(stopped).isEqualTo(new Ended(Memory.EMPTY, true));
    assertThat(next(stopped, new Act.Commanded(Command.HELP))).isEqualTo(waiting);
    assertThat(policy.decide(waiting, new ParentLeft()).next()).isEqualTo(stopped);
    assertThat(policy.decide(stopped, new ParentReturned()).next()).isEqualTo(waiting);
  }

  @Test
  void leavingSaysNothingAndTakesBackEverything() {
    assertThat(states())
        .allSatisfy(state -> {
          Decision left = policy.decide(state, new ParentLeft());
          assertThat(left.next().owner()).isEqualTo(Owner.ENDED);
          assertThat(left.effects()).containsExactly(new Effect.DropUnsent(true));
          assertThat(policy.decide(state, new ParentReturned()).effects()).isEmpty();
        });
  }

  @Test
  void deletingDoesNothingElseThanDeleteButACardStillGoesOut() {
    Act erase = new Act.Commanded(Command.DELETE);
    for (ConversationState state : states()) {
      assertThat(decide(new Meeting(state, Alarm.calm(), erase)).effects())
          .containsExactly(new Effect.Erase(Optional.empty()));
      assertThat(decide(new Meeting(state, signalled(DangerLevel.SECONDS), erase)).effects())
          .singleElement()
          .isInstanceOfSatisfying(Effect.Erase.class, gone -> assertThat(gone.card()).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("misses")
  void theSecondMissOffersAPerson(Act miss) {
    ConversationState first = next(new WithBot(Memory.EMPTY), miss);
    assertThat(first).isEqualTo(new WithBot(Memory.EMPTY.missed()));
    Decision second = decide(new Meeting(first, Alarm.calm(), miss));
    assertThat(second.next()).isEqualTo(new WaitingForPerson(Memory.EMPTY));
    assertThat(second.effects())
        .contains(new Effect.OpenCase(HandoffReason.NOTHING_FOUND, Urgency.ORDINARY));
  }

  static List<Act> misses() {
    return List.of(
        new Act.Asked(Findings.none("de")),
        new Act.Tapped(new Choice.NoFit(SLEEP)),
        new Act.Tapped(new Choice.NoneOfThese()));
  }

  @Test
  void anAnswerBetweenTwoMissesStartsTheCountAnew() {
    Act miss = new Act.Asked(Findings.none("de"));
    ConversationState once = next(new WithBot(Memory.EMPTY), miss);
    ConversationState found = next(once, new Act.Asked(findings(Intent.QUESTION, Confidence.SURE)));
    assertThat(next(found, miss)).isInstanceOf(WithBot.class);
  }

  @Test
  void aLoneYesWithoutAQuestionIsNoMiss() {
    Decision decision =
        decide(
            new Meeting(
                new WithBot(Memory.EMPTY),
                Alarm.calm(),
                new Act.Asked(findings(Intent.NO, Confidence.NONE))));
    assertThat(decision.next()).isEqualTo(new WithBot(Memory.EMPTY));
    assertThat(replies(decision)).containsExactly(new Reply.Plain(Sentence.YES_NO_REPLY, false));
  }

  @Test
  void aFirstHelloIsGreetedOnce() {
    Act hello = new Act.Asked(findings(Intent.GREETING, Confidence.NONE));
    assertThat(replies(decide(new Meeting(new New(Memory.EMPTY), Alarm.calm(), hello))))
        .containsExactly(new Reply.Greeting());
    assertThat(replies(decide(new Meeting(new WithBot(Memory.EMPTY), Alarm.calm(), hello))))
        .containsExactly(new Reply.Plain(Sentence.HELLO_AGAIN, false));
  }

  @Test
  void aGroupHearsOneSentenceAndNoGreeting() {
    Act group = new Act.WroteInGroup();
    Decision first = decide(new Meeting(new New(Memory.EMPTY), Alarm.calm(), group));
    assertThat(replies(first)).containsExactly(new Reply.Plain(Sentence.IN_GROUP, false));
    assertThat(decide(new Meeting(first.next(), Alarm.calm(), group)).effects()).isEmpty();
  }

  private Decision decide(Meeting meeting) {
    return policy.decide(meeting.state(), new ParentTurn(meeting.alarm(), List.of(meeting.act())));
  }

  private ConversationState next(ConversationState state, Act act) {
    return decide(new Meeting(state, Alarm.calm(), act)).next();
  }

  private static boolean erases(Decision decision) {
    return decision.effects().stream().anyMatch(Effect.Erase.class::isInstance);
  }

  private static boolean stops(Act act) {
    return act instanceof Act.Commanded(Command command)
        && (command == Command.STOP || command == Command.DELETE);
  }

  private static List<Reply> replies(Decision decision) {
    List<Reply> replies = new ArrayList<>();
    for (Effect effect : decision.effects()) {
      if (effect instanceof Effect.Say(Reply reply)) {
        replies.add(reply);
      } else if (effect instanceof Effect.Erase(Optional<Reply> card)) {
        card.ifPresent(replies::add);
      }
    }
    return replies;
  }

  private static Findings findings(Intent intent, Confidence confidence) {
    return new Findings(
        intent,
        confidence == Confidence.NONE
            ? List.of()
            : List.of(new Finding(SLEEP, 0.9, true), new Finding(FEVER, 0.5, false)),
        confidence,
        "de");
  }

  private static Alarm signalled(DangerLevel level) {
    return new Alarm.Signalled(new Danger(DangerClass.HARM_TO_CHILD, level, "shake"));
  }
}
