package org.elternlotse.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTest {

  @ParameterizedTest
  @CsvSource({
    "/start, START",
    "/start brosche-42, START",
    "/hilfe, HELP",
    "/HILFE!, HELP",
    "/help@lotse_bot, HELP",
    "/mensch bitte schnell, PERSON",
    "/Beraterin, PERSON",
    "/stopp, STOP",
    "/STOP., STOP",
    "/loeschen, DELETE",
    "/löschen, DELETE",
    "/LÖSCHEN, DELETE",
    "/lo\u0308schen, DELETE",
    "/loschen, DELETE",
    "/auskunft, EXPORT",
    "'  /auskunft  ', EXPORT"
  })
  void whatIsMeantIsUnderstood(String text, Command meant) {
    assertThat(Command.word(text).flatMap(Command::named)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/ hilfe", "hilfe", "1/2 tablette", "//", "/?", "http://x"})
  void whatIsNoCommandIsAQuestion(String text) {
    assertThat(Command.word(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wetter", "/mensch-ärgere-dich-nicht"})
  void anUnknownCommandIsOneStill(String text) {
    assertThat(Command.word(text)).isPresent();
    assertThat(Command.word(text).flatMap(Command::named)).isEmpty();
  }
}
