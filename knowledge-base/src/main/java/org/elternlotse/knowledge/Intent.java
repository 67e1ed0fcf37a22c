package org.elternlotse.knowledge;

/// What a written message wants, beside danger, which is recognised before and apart from this.
/// Recognised by the phrases in `content/intents.yaml`.
public enum Intent {
  /// Asks something; look for topics.
  QUESTION,
  /// Wants help nearby: look for topics, offers come from the directory.
  WANTS_LOCAL_HELP,
  /// Wants to talk or write with a human.
  WANTS_PERSON,
  GREETING,
  THANKS,
  GOODBYE,
  /// "bist du ein mensch", "wer liest das".
  ARE_YOU_HUMAN,
  /// "was kannst du", "wie funktioniert das".
  WHAT_CAN_YOU_DO,
  INSULT,
  /// A single "?", emoji, "ok", "hm": nothing to look up.
  UNCLEAR,
  YES,
  NO,
  /// Asks what is stored, who reads along, or wants data shown.
  PRIVACY,
  /// Wants everything deleted, in words ("lösch alles von mir").
  DELETE,
  /// Wants no more messages ("stopp", "lass mich in ruhe").
  STOP
}
