package org.elternlotse.bot.room;

import java.util.List;

/// What the page shows, ready to be printed; public only because the generated page lives in
/// another package.
///
/// @param institution the name in the header
/// @param exitUrl where "Schnell weg" leads
/// @param files the base address of style sheet and scripts
/// @param formId a fresh id of this page view, so that a form sent twice is stored once
/// @param bubbles oldest first; of a parent who has not begun only the greeting
/// @param draft text that could not be sent, to be sent again
/// @param notice a sentence above the composer, empty when all is well
/// @param pending true while an answer is expected
/// @param owner as in the interface for programs
public record ChatView(
    String institution,
    String exitUrl,
    String files,
    String formId,
    List<Bubble> bubbles,
    String draft,
    String notice,
    boolean pending,
    String owner) {

  /// One message.
  ///
  /// @param day the heading above it, empty when it is of the same day as the one before
  /// @param from as in the interface for programs
  /// @param time "14:05", empty for the greeting of a page without a room
  public record Bubble(
      String day, String from, List<Piece> text, List<Tap> taps, boolean urgent, String time) {}

  /// One stretch of a text.
  ///
  /// @param href empty when it is not a link
  public record Piece(String text, String href) {}

  /// A button below a message.
  ///
  /// @param choice the action id, empty for a link
  /// @param href the link, empty for a choice
  public record Tap(String label, String choice, String href) {}
}
