package org.elternlotse.bot.room;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/// What an operator decides about the web chat.
///
/// @param institution the name on the page
/// @param greeting the first message, the same that the bot sends; asked on every page view
/// @param publicUrl the address under which parents reach the page, when it is known
/// @param exitUrl the harmless page that "Schnell weg" leads to
public record RoomSettings(
    String institution,
    Supplier<String> greeting,
    Optional<URI> publicUrl,
    URI exitUrl,
    RoomLimits limits) {

  /// The weather: nobody wonders about it, and it comes from a public authority without
  /// advertising.
  public static final URI WEATHER = URI.create("https://www.dwd.de/");

  /// True when parents come over TLS, so cookies must be `Secure` and browsers may insist on it.
  boolean https() {
    return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
  }
}
