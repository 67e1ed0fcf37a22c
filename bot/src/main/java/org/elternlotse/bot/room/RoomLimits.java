package org.elternlotse.bot.room;

/// How much one room and one internet address may ask for. Generous for people, many of whom share
/// an address in a waiting room; tight for a program that floods.
///
/// @param streamsPerRoom open streams of one room, that is browser tabs
/// @param streamsPerAddress open streams of one internet address
public record RoomLimits(
    Rate messagesPerRoom,
    Rate messagesPerAddress,
    Rate roomsPerAddress,
    Rate readsPerAddress,
    int streamsPerRoom,
    int streamsPerAddress) {

  public static final RoomLimits STANDARD =
      new RoomLimits(new Rate(30, 1), new Rate(300, 10), new Rate(60, 1), new Rate(600, 20), 8, 64);

  /// For load programs and tests: nothing is ever refused.
  public static final RoomLimits LIFTED =
      new RoomLimits(Rate.LIFTED, Rate.LIFTED, Rate.LIFTED, Rate.LIFTED, 1_000_000, 1_000_000);

  /// A full bucket and how fast it fills again.
  ///
  /// @param burst requests that may come at once
  /// @param perSecond requests a second that are allowed again
  public record Rate(int burst, int perSecond) {
    static final Rate LIFTED = new Rate(1_000_000_000, 1_000_000_000);
  }
}
