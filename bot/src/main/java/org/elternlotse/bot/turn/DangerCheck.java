package org.elternlotse.bot.turn;

import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The danger check as the house uses it: never throws; a check that breaks says so, and the turn
/// goes to a person.
public final class DangerCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DangerCheck.class);

  private final KnowledgeBase knowledge;

  public DangerCheck(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Alarm of(InboundContent content) {
    return content instanceof InboundContent.Text(String text, boolean _) ? of(text) : Alarm.calm();
  }

  /// What the check says of a text.
  // Everything is caught on purpose, errors too: a broken check must not silence anybody.
  @SuppressWarnings("CatchAndPrintStackTrace")
  public Alarm of(String text) {
    try {
      return knowledge.assess(text).worst().<Alarm>map(Alarm.Signalled::new).orElse(Alarm.calm());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Die Gefahrenprüfung ist gescheitert: {}", e.getClass().getSimpleName());
      return new Alarm.CheckFailed();
    }
  }
}
