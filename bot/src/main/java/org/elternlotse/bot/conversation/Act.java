package org.elternlotse.bot.conversation;

import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.Findings;

/// One thing a parent did within a turn.
public sealed interface Act {

  /// Wrote something in words.
  ///
  /// @param findings what the knowledge base makes of it
  record Asked(Findings findings) implements Act {}

  /// Wrote something, and the search failed.
  record AskedInVain() implements Act {}

  /// Wrote a slash command.
  record Commanded(Command command) implements Act {}

  /// Wrote a slash command that does not exist.
  record CommandedUnknown(String word) implements Act {}

  /// Tapped a button.
  record Tapped(Choice choice) implements Act {}

  /// Tapped a button that no longer leads anywhere.
  record TappedStale() implements Act {}

  /// Sent something we cannot read.
  record SentUnreadable(InboundContent.Kind kind) implements Act {}

  /// Wrote in a group.
  record WroteInGroup() implements Act {}
}
