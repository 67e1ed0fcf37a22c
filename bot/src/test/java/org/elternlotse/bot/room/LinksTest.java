package org.elternlotse.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.elternlotse.bot.room.ChatView.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What can be tapped in a text; the server and the browser must agree.
class LinksTest {
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("In Lebensgefahr: 112.", List.of("tel:112")),
          Map.entry("Polizei 110, Notruf 112!", List.of("tel:110", "tel:112")),
          Map.entry(
              "0800 1110111 oder 0800 111 0 222", List.of("tel:08001110111", "tel:08001110222")),
          Map.entry("Hilfetelefon: 116 016 (kostenlos)", List.of("tel:116016")),
          Map.entry("ärztlich: 116117", List.of("tel:116117")),
          Map.entry("Giftnotruf (030) 19240", List.of()),
          Map.entry("Giftnotruf 030 19240;", List.of("tel:03019240")),
          Map.entry("+49 30 19240 aus dem Ausland", List.of("tel:+493019240")),
          Map.entry("siehe https://example.org/a?b=1.", List.of("https://example.org/a?b=1")),
          Map.entry("(https://example.org)", List.of("https://example.org")),
          Map.entry("http://example.org javascript:alert(1)", List.of()),
          Map.entry("am 24.11.2026 um 01:12 Uhr, Größe 110 cm, 112 Tage", List.of()),
          Map.entry("110 Euro, 1.112 Kinder, 2112, 112-mal, PLZ 01067", List.of()),
          Map.entry("AWMF-Register 063-002, Stand 049/006", List.of()),
          Map.entry("kein Link", List.of()));

  static List<String> texts() {
    return List.copyOf(TEXTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsNumbersAndPagesAndNothingElse(String text) {
    List<Piece> pieces = Links.in(text);

    assertThat(pieces)
        .extracting(Piece::href)
        .filteredOn(href -> !href.isEmpty())
        .isEqualTo(TEXTS.get(text));
    assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(text);
  }

  @Test
  void theBrowserFindsTheSame() {
    try (ChatServer server = new ChatServer(RoomLimits.LIFTED);
        Chromium chromium = new Chromium();
        BrowserContext phone = chromium.context(Chromium.Device.PHONE, ColorScheme.LIGHT)) {
      Page page = phone.newPage();
      page.navigate(server.url("/"));
      TEXTS.forEach((text, links) ->
          assertThat(
                  page.evaluate(
                      """
                      async (text) => {
                        const { linked } = await import('/web/test/links.js');
                        const box = document.createElement('p');
                        box.append(linked(text));
                        if (box.textContent !== text) throw new Error(box.textContent);
                        return [...box.querySelectorAll('a')].map(a => a.getAttribute('href'));
                      }
                      """,
                      text))
              .as(text)
              .isEqualTo(links));
    }
  }
}
