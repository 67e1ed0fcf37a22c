package org.elternlotse.knowledge;

import java.util.List;
import java.util.Locale;

/// Every sentence of the bot's own, as a key; the words stand in `content/wording/<lang>.yaml`
/// under the same name in lower case with hyphens.
public enum Sentence {
  /// First message of five lines: machine, whose, private, /loeschen, emergency number.
  GREETING("institution"),
  /// One sentence added where the installation is a demonstration.
  DEMO_NOTICE(),
  /// A greeting in a running conversation.
  HELLO_AGAIN(),
  /// /hilfe and "was kannst du".
  HELP(),
  /// "bist du ein mensch".
  ARE_YOU_HUMAN(),
  /// Thanks.
  THANKS_REPLY(),
  /// Goodbye.
  GOODBYE_REPLY(),
  /// Insults.
  INSULT_REPLY(),
  /// A single "?", emoji, "ok".
  UNCLEAR_REPLY(),
  /// A lone yes or no without an open question.
  YES_NO_REPLY(),
  /// A language we have no sentence in.
  OTHER_LANGUAGE(),
  /// English.
  OTHER_LANGUAGE_EN(),
  /// Turkish.
  OTHER_LANGUAGE_TR(),
  /// Arabic.
  OTHER_LANGUAGE_AR(),
  /// Ukrainian.
  OTHER_LANGUAGE_UK(),
  /// Russian.
  OTHER_LANGUAGE_RU(),
  /// Two or three topics to choose from.
  CLARIFY(),
  /// Nothing found, the first time.
  NOT_FOUND(),
  /// Nothing found twice: a person.
  NOT_FOUND_PERSON(),
  /// The topic is known, but there is no text yet.
  TOPIC_WITHOUT_ARTICLE("topic"),
  /// Added before neighbouring topics.
  RELATED_TOPICS(),
  /// Line below an unreviewed answer.
  ANSWER_DRAFT(),
  /// Button.
  BUTTON_MORE(),
  /// Button.
  BUTTON_HELPED(),
  /// Button.
  BUTTON_NO_FIT(),
  /// Button.
  BUTTON_PERSON(),
  /// Button.
  BUTTON_SOURCES(),
  /// Button.
  BUTTON_NONE_OF_THESE(),
  /// Button: back to the bot while waiting for a person.
  BUTTON_CONTINUE(),
  /// Heading above the red flags.
  HEADING_DOCTOR(),
  /// Button that dials.
  BUTTON_CALL("label"),
  /// Answer to "Hat geholfen".
  RATED_HELPED(),
  /// Answer to "Passt nicht".
  RATED_NO_FIT(),
  /// Before follow-up topics.
  WHAT_NEXT(),
  /// Heading of the sources.
  SOURCES(),
  /// One source.
  SOURCE_LINE("title", "publisher", "date", "url"),
  /// Review state of a draft.
  REVIEW_DRAFT("author"),
  /// Review state of a reviewed text.
  REVIEW_DONE("by", "date"),
  /// A tapped button leads to a text that is no longer there.
  TEXT_GONE(),
  /// A person is wanted within desk hours.
  PERSON_OPEN("until"),
  /// A person is wanted outside desk hours.
  PERSON_CLOSED("opens"),
  /// The institution has no desk hours.
  PERSON_NO_HOURS(),
  /// Asked again while a request is open.
  PERSON_ALREADY(),
  /// Always-open numbers.
  PERSON_NUMBERS("numbers"),
  /// One contact.
  NUMBER_LINE("label", "number"),
  /// The parent goes on with the bot; the request stands.
  BACK_TO_BOT(),
  /// Below a danger card, desk staffed.
  CARD_TEAM_OPEN("until"),
  /// Below a danger card, nobody on duty.
  CARD_TEAM_CLOSED("opens"),
  /// Below a danger card, no desk hours known.
  CARD_TEAM_NONE(),
  /// The danger check itself failed: to a person.
  CHECK_FAILED("numbers"),
  /// Something failed on our side.
  TROUBLE(),
  /// /stopp.
  STOPPED(),
  /// /loeschen; the last message.
  ERASED(),
  /// /auskunft: what is kept.
  EXPORT("pseudonym", "since", "channel", "count", "case"),
  /// One line of the export.
  EXPORT_LINE("time", "who", "text"),
  /// Who: the parent.
  EXPORT_PARENT(),
  /// Who: the bot.
  EXPORT_BOT(),
  /// An open request.
  EXPORT_CASE_OPEN(),
  /// No request.
  EXPORT_CASE_NONE(),
  /// Asks what is stored or who reads along.
  PRIVACY(),
  /// A photo.
  UNSUPPORTED_PHOTO(),
  /// A voice message.
  UNSUPPORTED_VOICE(),
  /// A video.
  UNSUPPORTED_VIDEO(),
  /// A sticker.
  UNSUPPORTED_STICKER(),
  /// A location.
  UNSUPPORTED_LOCATION(),
  /// A contact card.
  UNSUPPORTED_CONTACT(),
  /// A document.
  UNSUPPORTED_DOCUMENT(),
  /// Anything else.
  UNSUPPORTED_OTHER(),
  /// A message in a group.
  IN_GROUP(),
  /// A slash command nobody knows.
  UNKNOWN_COMMAND("command"),
  /// Help nearby is wanted; no partner is entered yet.
  LOCAL_NO_DIRECTORY();

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> blanks;

  Sentence(String... blanks) {
    this.blanks = List.of(blanks);
  }

  /// The name in wording files: `button-more`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Names that stand in braces in the text and must all be there: `{topic}`.
  public List<String> blanks() {
    return blanks;
  }
}
