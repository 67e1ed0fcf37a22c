package org.elternlotse.bot.room;

import java.util.regex.Pattern;
import org.elternlotse.channel.InboundContent;

/// A message as a parent's page posted it, checked.
///
/// @param id the page's own id, so that sending twice stores once
record Posted(String id, InboundContent content) {
  private static final int MAX_TEXT = 4096;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern CHOICE = Pattern.compile("[a-z0-9:._-]{1,60}");
  // Characters no keyboard writes and PostgreSQL or a screen would stumble over.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  Posted {
    if (!ID.matcher(id).matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
  }

  /// @throws Refusal with a bad id, without visible text, or with more than 4,096 characters
  static Posted text(String id, String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String text = HALF_CHARACTER.matcher(visible).replaceAll("\uFFFD").strip();
    if (text.isEmpty()) {
      throw new Refusal(Reason.EMPTY_TEXT);
    }
    if (text.length() > MAX_TEXT) {
      throw new Refusal(Reason.TEXT_TOO_LONG);
    }
    return new Posted(id, new InboundContent.Text(text));
  }

  /// @throws Refusal with a bad id or what cannot be the id of a button
  static Posted choice(String id, String actionId) {
    if (!CHOICE.matcher(actionId).matches()) {
      throw new Refusal(Reason.BAD_CHOICE);
    }
    return new Posted(id, new InboundContent.Choice(actionId));
  }
}
