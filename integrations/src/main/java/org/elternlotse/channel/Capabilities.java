package org.elternlotse.channel;

import java.time.Duration;

/// What a channel can show and how fast it may be used.
///
/// @param buttons shows tappable choices
/// @param callButtons shows buttons that dial
/// @param typing shows "is typing"
/// @param maxTextLength characters a message may have
/// @param pace limits of the messenger
public record Capabilities(
    boolean buttons, boolean callButtons, boolean typing, int maxTextLength, Pace pace) {

  /// The sending limits of a messenger.
  ///
  /// @param perSecond messages a second over all addresses; 0 = no limit
  /// @param perAddress least pause between two messages to one address; zero = no limit
  /// @param parallel calls under way at one time, 1 or more
  public record Pace(int perSecond, Duration perAddress, int parallel) {
    public static final Pace UNLIMITED = new Pace(0, Duration.ZERO, 256);
  }
}
