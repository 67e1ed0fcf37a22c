package org.elternlotse.bot.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.elternlotse.bot.room.Chromium.Device;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatPageTest {
  private static final Chromium CHROMIUM = new Chromium();

  private final ChatServer server = new ChatServer(RoomLimits.STANDARD);
  private final BrowserContext phone = CHROMIUM.context(Device.PHONE, ColorScheme.LIGHT);

  @AfterAll
  static void quit() {
    CHROMIUM.close();
  }

  @AfterEach
  void stop() {
    phone.close();
    server.close();
  }

  @Test
  void oneTapAndTheChatGreetsInFiveLines() {
    Page page = open(phone);

    assertThat(messages(page)).hasCount(1);
    assertThat(messages(page).locator(".text")).hasText(FakeHouse.GREETING);
    assertThat(page.locator("#log [data-n] .text a[href='tel:112']")).hasText("112");
    assertThat(page.locator("header a[href='tel:112']")).isVisible();
    assertThat(server.house.roomCount()).isEqualTo(1);
  }

  @Test
  void theGreetingOfTheServerIsReplacedWithoutAJump() {
    try (BrowserContext plain = CHROMIUM.withoutScripts()) {
      Page before = plain.newPage();
      before.navigate(server.url("/"));
      Page after = open(phone);

      assertThat(box(after)).isEqualTo(box(before));
    }
  }

  private static List<Double> box(Page page) {
    BoundingBox box = page.locator(".message .bubble").boundingBox();
    return List.of(box.x, box.y, box.width, box.height);
  }

  @Test
  void aMessageIsOnTheScreenAtOnceAndThenSent() {
    server.house.onText((room, _) ->
        server.house.answer(
            room,
            "Das ist anstrengend. Ruf an: 0800 111 0 550",
            Button.choose("Mehr dazu", "more:1")));
    Page page = open(phone);

    write(page, "Mein Baby weint");

    assertThat(page.locator(".message.parent .text")).hasText("Mein Baby weint");
    assertThat(page.locator(".message.parent .state")).hasText("gesendet");
    assertThat(page.locator(".message.bot .text a[href='tel:08001110550']")).isVisible();
    page.getByText("Mehr dazu").tap();
    assertThat(messages(page).nth(3).locator(".text")).hasText("Mehr dazu");
    assertThat(page.locator("#text")).isEmpty();
  }

  @Test
  void withoutNetAMessageWaitsAndIsSentOnceWhenItIsBack() {
    Page page = open(phone);
    phone.setOffline(true);

    write(page, "Bin im Funkloch");
    Locator own = page.locator(".message.parent");
    assertThat(own).containsText("nicht gesendet");
    assertThat(own.getByText("nochmal")).isVisible();
    shoot(page, "offline");
    own.getByText("nochmal").tap();
    assertThat(own.getByText("nochmal")).isVisible();

    phone.setOffline(false);
    assertThat(own.locator(".state")).hasText("gesendet");
    assertThat(own).hasCount(1);
    assertThat(server.house.texts(server.house.room()))
        .containsExactly(FakeHouse.GREETING, "Bin im Funkloch");
  }

  @Test
  void whatWaitsToBeSentSurvivesAReload() {
    Page page = open(phone);
    server.house.closeInlet(true);
    write(page, "Noch nicht gespeichert");
    assertThat(page.locator(".message.parent .state")).hasText("wird gesendet");
    server.house.closeInlet(false);

    page.reload();

    assertThat(page.locator(".message.parent .text")).hasText("Noch nicht gespeichert");
    assertThat(page.locator(".message.parent .state")).hasText("gesendet");
    assertThat(server.house.texts(server.house.room())).hasSize(2);
  }

  @Test
  void draftAndConversationSurviveAReload() {
    Page page = open(phone);
    write(page, "Erste Frage");
    assertThat(page.locator(".message.parent .state")).hasText("gesendet");
    page.locator("#text").fill("halb fertig");

    page.reload();

    assertThat(page.locator("#text")).hasValue("halb fertig");
    assertThat(messages(page)).hasCount(2);
    assertThat(page.locator(".message.parent .text")).hasText("Erste Frage");
  }

  @Test
  void aSecondTabSeesTheSame() {
    Page one = open(phone);
    Page two = open(phone);
    assertThat(messages(two)).hasCount(1);

    write(one, "Hallo");
    assertThat(two.locator(".message.parent .text")).hasText("Hallo");
    server.house.answer(server.house.room(), "Hallo zurück");

    assertThat(messages(one)).hasCount(3);
    assertThat(messages(two)).hasCount(3);
    assertThat(server.house.roomCount()).isEqualTo(1);
  }

  @Test
  void twoTapsSendOnce() {
    Page page = open(phone);
    server.house.answer(server.house.room(), "Passt das?", Button.choose("Ja", "yes"));

    page.locator("#text").fill("einmal");
    page.locator("#send").dblclick();
    page.locator(".tap").dblclick();

    assertThat(messages(page)).hasCount(4);
    assertThat(page.locator(".message.parent.latest .state")).hasText("gesendet");
    assertThat(server.house.texts(server.house.room()))
        .containsExactly(FakeHouse.GREETING, "Passt das?", "einmal", "[yes]");
  }

  @Test
  void anAnswerToAnEarlierMessageStandsAboveWhatIsStillOnItsWay() {
    Page page = open(phone);
    server.house.closeInlet(true);
    write(page, "später");
    assertThat(page.locator(".message.parent")).hasCount(1);

    server.house.answer(server.house.room(), "vorher");

    assertThat(messages(page)).hasCount(3);
    assertThat(messages(page).nth(1)).containsText("vorher");
    server.house.closeInlet(false);
    assertThat(page.locator(".message.parent[data-n]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000)); // Retry-After: 5
    assertThat(messages(page).nth(2)).containsText("später");
  }

  @Test
  void theKeyboardIsEnough() {
    BrowserContext desktop = CHROMIUM.context(Device.DESKTOP, ColorScheme.LIGHT);
    Page page = open(desktop);
    server.house.answer(server.house.room(), "Passt das?", Button.choose("Ja, genau", "yes"));
    assertThat(messages(page)).hasCount(2);

    assertThat(page.locator("#text")).isFocused();
    page.keyboard().type("eins");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("zwei");
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.parent .text")).hasText("eins\nzwei");

    page.keyboard().press("Shift+Tab");
    assertThat(page.getByText("Ja, genau")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".message.parent")).hasCount(2);

    page.locator("#menu summary").first().focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Mensch sprechen")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.getByText("Mensch sprechen")).isHidden();
    assertThat(page.locator("#menu summary").first()).isFocused();
    desktop.close();
  }

  @Test
  void twoEscapesLeaveAtOnceAndTakeTheDraftAway() {
    Page page = open(phone);
    page.locator("#text").fill("er darf das nicht lesen");

    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.waitForURL("about:blank");

    page.navigate(server.url("/"));
    assertThat(page.locator("#text")).isEmpty();
  }

  @Test
  void theMenuDeletesAfterAQuestion() {
    server.house.onText((room, text) -> {
      if (text.equals("/loeschen")) {
        server.house.erase(room, "Alles gelöscht. In Lebensgefahr: 112.");
      }
    });
    Page page = open(phone);
    write(page, "ein Geheimnis");
    page.locator("#menu summary").first().tap();
    page.getByText("Gespräch löschen").tap();
    shoot(page, "menu");
    page.getByText("Ja, alles löschen").tap();

    assertThat(page.locator("#log")).containsText("Alles gelöscht");
    assertThat(page.locator("#log")).not().containsText("Geheimnis");
    assertThat(page.locator("#text")).isHidden();
    page.getByText("Neu anfangen").tap();
    assertThat(messages(page).locator(".text")).hasText(FakeHouse.GREETING);
    assertThat(server.house.roomCount()).isEqualTo(1);
  }

  @Test
  void aRoomThatIsGoneIsSaidAndLeadsToANewOne() {
    Page page = open(phone);
    Address old = server.house.room();
    page.navigate("about:blank");
    server.house.erase(old, "weg");
    page.navigate(server.url("/"));

    assertThat(page.locator("#log")).containsText("Das Gespräch wurde gelöscht");
    page.getByText("Neu anfangen").tap();
    assertThat(messages(page)).hasCount(1);
    assertThat(server.house.room()).isNotEqualTo(old);
  }

  @Test
  void aDangerCardOutsideTheStoreIsShownAndReplacedByTheStoredOne() {
    Page page = open(phone);
    server.house.answer(server.house.room(), "Ich höre zu.");
    assertThat(messages(page)).hasCount(2); // so the stream is open
    server.channel.send(server.house.room(), Talk.CARD);
    assertThat(page.locator(".message.urgent .flag")).isVisible();

    server.house.answer(server.house.room(), From.BOT, Talk.CARD);

    assertThat(page.locator(".message.urgent[data-n]")).hasCount(1);
    assertThat(page.locator(".message.urgent")).hasCount(1);
  }

  @Test
  void aPersonIsNamedAndTheHeaderSaysWhoWrites() {
    Page page = open(phone);
    server.house.owner(server.house.room(), Owner.COUNSELOR);
    server.house.answer(
        server.house.room(), From.COUNSELOR, new OutboundMessage("Guten Abend, hier ist Petra."));

    assertThat(page.locator(".message.counselor .from")).hasText("Beratung");
    assertThat(page.locator("#owner")).hasText("Ein Mensch schreibt dir");
  }

  @Test
  void nothingAParentOrAnAnswerContainsIsEverRun() {
    List<String> nasty =
        List.of(
            "<img src=x onerror=\"window.hit=1\">",
            "<script>window.hit=1</script>",
            "</textarea><svg onload=window.hit=1>",
            "\"><a href=\"javascript:window.hit=1\">112</a>",
            "https://example.org/\"onmouseover=\"window.hit=1",
            "${7*7} @if(true) <style>*{display:none}</style>");
    Page page = open(phone);
    for (String text : nasty) {
      write(page, text);
      server.house.answer(server.house.room(), text, Button.choose("<b>fett</b>", "x"));
    }
    assertThat(messages(page)).hasCount(1 + 2 * nasty.size());
    page.reload();
    assertThat(messages(page)).hasCount(1 + 2 * nasty.size());

    assertThat(page.evaluate("window.hit ?? 0")).isEqualTo(0);
    assertThat(Chromium.violations(page)).isEmpty();
    assertThat(page.locator(".text").nth(1)).hasText(nasty.getFirst());
    assertThat(
            (String)
                page.evaluate(
                    "[...document.querySelectorAll('.text a')].map(a=>a.protocol)"
                        + ".filter(p=>p!=='tel:'&&p!=='https:').join()"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE,LIGHT",
    "PHONE,DARK",
    "DESKTOP,LIGHT",
    "DESKTOP,DARK",
    "SMALL_PHONE,LIGHT",
    "ZOOMED,DARK"
  })
  void everyScreenIsReadableAndUsableByAll(Device device, ColorScheme scheme) {
    BrowserContext context = CHROMIUM.context(device, scheme);
    Page page = open(context);
    shoot(page, "start-" + device + "-" + scheme);
    Address room = server.house.room();
    Talk.fillWithCard(server.house, room);
    page.reload();
    assertThat(page.locator(".message.urgent")).hasCount(1);
    shoot(page, "card-" + device + "-" + scheme);
    assertNoFindings(page);

    server.house.answer(room, "Ich bin noch da.", Button.choose("Mensch sprechen", "person"));
    write(page, "ok, sie liegt jetzt im Bett und ich sitze im Flur");
    server.channel.typing(room);
    assertThat(page.locator("#typing")).isVisible();
    shoot(page, "talk-" + device + "-" + scheme);
    page.locator("#menu summary").first().click();
    assertNoFindings(page);
    shoot(page, "menu-" + device + "-" + scheme);

    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('button,summary,.tap,.exit,.call112')]"
                    + ".filter(e=>e.checkVisibility())"
                    + ".map(e=>[e.textContent.trim(), e.getBoundingClientRect().height])"
                    + ".filter(([,h])=>h<43.9).join()"))
        .isEqualTo("");
    assertThat(Chromium.violations(page)).isEmpty();
    context.close();
  }

  private void assertNoFindings(Page page) {
    List<Rule> findings = new AxeBuilder(page).analyze().getViolations();
    assertThat(findings)
        .describedAs(
            "%s",
            findings.stream()
                .map(r -> r.getId() + ": " + r.getNodes().stream().map(n -> n.getHtml()).toList())
                .toList())
        .isEmpty();
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(server.url("/"));
    assertThat(page.locator("#log [data-n]").first()).isVisible();
    return page;
  }

  private static Locator messages(Page page) {
    return page.locator("#log .message");
  }

  private static void write(Page page, String text) {
    page.locator("#text").fill(text);
    page.locator("#send").click();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
