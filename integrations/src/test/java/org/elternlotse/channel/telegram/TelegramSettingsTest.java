package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.elternlotse.http.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mistakes of an operator are told at once and in plain words.
class TelegramSettingsTest {
  private static final Secret TOKEN = new Secret("12345:abc-DEF_ghi");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.telegram.org/bot",
        "https://example.org/telegram/",
        "ftp://example.org",
        "example.org",
        "https://name:password@example.org",
        "https://example.org?x=1"
      })
  void addressWithMoreThanSchemeHostAndPortIsRefused(String api) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(TOKEN, URI.create(api)))
        .withMessageContaining("ELTERNLOTSE_TELEGRAM_API")
        .withMessageNotContaining("password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://api.telegram.org", "https://api.telegram.org/", "http://127.0.0.1:8081"})
  void bareAddressIsTaken(String api) {
    assertThat(TelegramSettings.polling(TOKEN, URI.create(api)).api()).isEqualTo(URI.create(api));
  }

  @Test
  void webhookNeedsAPublicAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TelegramSettings.webhook(TOKEN, TelegramSettings.TELEGRAM, "lotse.example.org"))
        .withMessageContaining("ELTERNLOTSE_PUBLIC_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345:abc def", "12345:abc/../x", " 12345:abc"})
  void tokenThatIsNoneIsRefusedWithoutShowingIt(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TelegramSettings.polling(new Secret(token), TelegramSettings.TELEGRAM))
        .withMessageContaining("BotFather")
        .withMessageNotContaining("abc");
  }

  @Test
  void botKeyOutlivesTheToken() {
    var renewed = new Secret("12345:renewed");

    assertThat(TelegramSettings.polling(renewed, TelegramSettings.TELEGRAM).botKey())
        .isEqualTo(TelegramSettings.polling(TOKEN, TelegramSettings.TELEGRAM).botKey())
        .isEqualTo("12345");
  }

  @Test
  void printedSettingsHideTheToken() {
    assertThat(TelegramSettings.polling(TOKEN, TelegramSettings.TELEGRAM).toString())
        .contains("[REDACTED]")
        .doesNotContain("abc-DEF");
  }
}
