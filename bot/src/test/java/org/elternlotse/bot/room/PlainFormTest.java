package org.elternlotse.bot.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.elternlotse.channel.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page with JavaScript switched off.
class PlainFormTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final ChatServer server = new ChatServer(RoomLimits.STANDARD);
  private final Program program = new Program(server);

  @BeforeEach
  void answerAtOnce() {
    server.house.onText((room, _) -> server.house.answer(room, "Antwort"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aParentAsksTapsAndDeletesWithoutScripts() {
    server.house.onText((room, text) -> {
      switch (text) {
        case "/loeschen" -> server.house.erase(room, "Alles gelöscht.");
        default ->
            server.house.answer(
                room, "Antwort auf " + text + ", sonst 112", Button.choose("Mehr", "more"));
      }
    });
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.withoutScripts()) {
      Page page = context.newPage();
      page.navigate(server.url("/"));
      assertThat(page.locator(".message .text")).hasText(FakeHouse.GREETING);
      assertThat(server.house.roomCount()).isZero();

      page.locator("#text").fill("<b>Frage</b>");
      page.locator("#send").click();
      assertThat(page.locator(".message.parent .text")).hasText("<b>Frage</b>");
      assertThat(page.locator(".message.bot .text").last()).containsText("Antwort auf <b>Frage");
      assertThat(page.locator(".message.bot .text a[href='tel:112']").last()).isVisible();

      page.locator(".tap").click();
      assertThat(page.locator(".message")).hasCount(5);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/plain.png")));

      page.locator("#menu summary").first().click();
      page.getByText("Gespräch löschen").click();
      page.getByText("Ja, alles löschen").click();
      assertThat(page.locator("#notice")).containsText("Das Gespräch wurde gelöscht");
      assertThat(page.locator(".message")).hasCount(1);
    }
  }

  @Test
  void aFormSentTwiceIsStoredOnceButAnotherTextIsNot() {
    String cookie = cookie(post("id=f1&text=Hallo"));

    post("id=f1&text=Hallo", "Cookie", cookie);
    post("id=f1&text=Noch+etwas", "Cookie", cookie);

    assertThat(server.house.texts(server.house.room()))
        .containsExactly(FakeHouse.GREETING, "Hallo", "Antwort", "Noch etwas", "Antwort");
  }

  @Test
  void anUnansweredFormComesBackAndLooksAgain() {
    server.house.onText((_, _) -> {});
    HttpResponse<String> sent = post("id=f1&text=Hallo");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/");
    String cookies = cookie(sent) + "; " + cookie(sent, 1);
    assertThat(program.get("/", "Cookie", cookies).body())
        .contains("http-equiv=\"refresh\"", ">Hallo<");
    server.house.answer(server.house.room(), "Da bin ich");
    assertThat(program.get("/", "Cookie", cookies).body())
        .doesNotContain("http-equiv=\"refresh\"")
        .contains("Da bin ich");
  }

  @Test
  void whatCannotBeSentStaysInTheFieldAndIsExplained() {
    server.house.closeInlet(true);

    HttpResponse<String> refused = post("id=f1&text=Bitte+%3Chelft%3E");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body())
        .contains("Bitte &lt;helft&gt;</textarea>")
        .contains(Reason.NOT_STORED.message())
        .contains("tel:112");
    assertThat(post("id=f1&text=+").statusCode()).isEqualTo(400);
    assertThat(post("text=ohne+Kennung").statusCode()).isEqualTo(503);
  }

  @Test
  void thePageComesUpWhenTheStoreIsBroken() {
    String cookie = cookie(post("id=f1&text=Hallo"));
    server.house.makeUnreadable(true);

    HttpResponse<String> page = program.get("/", "Cookie", cookie);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("tel:112", Reason.TROUBLE.message());
  }

  @Test
  void theCookieIsOutOfReachForScriptsAndOtherPages() {
    String plain = post("id=f1&text=x").headers().firstValue("Set-Cookie").orElse("");
    assertThat(plain).startsWith("room=").contains("HttpOnly", "SameSite=Strict", "Path=/");

    URI https = URI.create("https://eltern.example");
    try (ChatServer secure = new ChatServer(RoomLimits.STANDARD, Optional.of(https))) {
      HttpResponse<String> sent =
          new Program(secure).post("/chat", "id=f&text=x", "Content-Type", FORM);
      assertThat(sent.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-room=")
          .contains("Secure", "HttpOnly", "SameSite=Strict");
      assertThat(sent.headers().firstValue("Strict-Transport-Security").orElse(""))
          .contains("max-age=31536000");
    }
  }

  @Test
  void filesAreKeptForGoodUnderTheirDigest() {
    String page = program.get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/web/[^\"]+chat\\.css)\".*", "$1");

    assertThat(program.get(css).headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
    assertThat(program.get("/web/old/chat.css").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
    assertThat(program.get("/web/old/..%2Flogback.xml").statusCode()).isIn(400, 404);
    assertThat(program.get("/web/old/openapi.yaml").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String form, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = FORM;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return program.post("/chat", form, all);
  }

  private static String cookie(HttpResponse<String> response) {
    return cookie(response, 0);
  }

  private static String cookie(HttpResponse<String> response, int index) {
    return response.headers().allValues("Set-Cookie").get(index).split(";", 2)[0];
  }
}
