package org.elternlotse.bot.conversation;

import java.util.List;
import org.elternlotse.bot.conversation.ConversationPolicy.Draft;
import org.elternlotse.bot.conversation.Decision.Outcome;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.Findings.Finding;
import org.elternlotse.knowledge.Intent;
import org.elternlotse.knowledge.Sentence;
import org.elternlotse.knowledge.TopicId;

/// What a written message leads to: small talk, a person, an answer, a choice, or a miss.
final class QuestionPolicy {

  void apply(Draft draft, Findings findings) {
    switch (findings.intent()) {
      case WANTS_PERSON -> ActPolicy.person(draft);
      case GREETING -> hello(draft);
      case THANKS -> draft.say(Sentence.THANKS_REPLY);
      case GOODBYE -> draft.say(Sentence.GOODBYE_REPLY);
      case ARE_YOU_HUMAN -> draft.say(new Reply.Plain(Sentence.ARE_YOU_HUMAN, true));
      case WHAT_CAN_YOU_DO -> draft.say(new Reply.Plain(Sentence.HELP, true));
      case INSULT -> draft.say(new Reply.Plain(Sentence.INSULT_REPLY, true));
      case UNCLEAR -> {
        draft.say(new Reply.Plain(Sentence.UNCLEAR_REPLY, true));
        draft.outcome(Outcome.CLARIFY);
      }
      case YES, NO -> yesOrNo(draft, findings.intent());
      case PRIVACY -> {
        draft.say(Sentence.PRIVACY);
        draft.outcome(Outcome.PRIVACY);
      }
      case DELETE -> ActPolicy.erase(draft);
      case STOP -> ActPolicy.stop(draft);
      case WANTS_LOCAL_HELP -> local(draft, findings);
      case QUESTION -> question(draft, findings);
    }
  }

  /// A greeting right after ours needs no second one.
  private static void hello(Draft draft) {
    if (!(draft.state() instanceof ConversationState.New)) {
      draft.say(Sentence.HELLO_AGAIN);
    }
  }

  /// After "Passt eins davon?" a yes takes the first, a no is a miss.
  private static void yesOrNo(Draft draft, Intent intent) {
    List<TopicId> offered = draft.memory().offered();
    if (offered.isEmpty()) {
      draft.say(Sentence.YES_NO_REPLY);
      return;
    }
    if (intent == Intent.YES && offered.size() == 1) {
      draft.say(new Reply.ShortAnswer(offered.getFirst()));
      draft.remember(draft.memory().answered());
      draft.outcome(Outcome.ANSWER);
    } else if (intent == Intent.YES) {
      draft.say(new Reply.Choose(offered));
      draft.outcome(Outcome.CLARIFY);
    } else {
      ActPolicy.miss(draft, Sentence.NOT_FOUND);
    }
  }

  /// Offers come from the partner directory; until it is there, the text about such offers or a
  /// person.
  private static void local(Draft draft, Findings findings) {
    if (findings.confidence() == Findings.Confidence.SURE
        && findings.topics().getFirst().answerable()) {
      answer(draft, findings.topics().getFirst(), Outcome.LOCAL);
      return;
    }
    draft.say(new Reply.Plain(Sentence.LOCAL_NO_DIRECTORY, true));
    draft.outcome(Outcome.LOCAL);
  }

  private static void question(Draft draft, Findings findings) {
    switch (findings.confidence()) {
      case SURE -> {
        Finding first = findings.topics().getFirst();
        if (first.answerable()) {
          answer(draft, first, Outcome.ANSWER);
        } else {
          noText(draft, findings);
        }
      }
      case UNSURE -> choose(draft, findings);
      case NONE -> {
        if (otherLanguage(findings.language())) {
          draft.say(new Reply.OtherLanguage(findings.language()));
          draft.outcome(Outcome.NONE);
        } else {
          ActPolicy.miss(draft, Sentence.NOT_FOUND);
        }
      }
    }
  }

  private static void answer(Draft draft, Finding found, Outcome outcome) {
    draft.say(new Reply.ShortAnswer(found.topic()));
    draft.remember(draft.memory().answered());
    draft.outcome(outcome);
  }

  private static void noText(Draft draft, Findings findings) {
    List<TopicId> related =
        findings.topics().stream().skip(1).filter(Finding::answerable).map(Finding::topic).toList();
    draft.say(new Reply.NoText(findings.topics().getFirst().topic(), ActPolicy.firstTwo(related)));
    draft.remember(draft.memory().answered());
    draft.outcome(Outcome.HUMAN);
  }

  private static void choose(Draft draft, Findings findings) {
    List<TopicId> topics = findings.topics().stream().limit(3).map(Finding::topic).toList();
    draft.say(new Reply.Choose(topics));
    draft.remember(draft.memory().asking(topics));
    draft.outcome(Outcome.CLARIFY);
  }

  private static boolean otherLanguage(String language) {
    return !language.equals("de") && !language.equals("und");
  }
}
