package org.elternlotse.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @Test
  void emojiAreWordsOfTheirOwn() {
    assertThat(Words.of("müde😴und❤️fertig")).containsExactly("müde", "😴", "und", "❤", "fertig");
  }

  @ParameterizedTest
  @CsvSource({
    "für, fur",
    "fuer, fur",
    "fur, fur",
    "Größe, grosse",
    "groesse, grosse",
    "neue, neu",
    "café, cafe"
  })
  void umlautsAreTheSameHoweverTyped(String word, String folded) {
    assertThat(Words.of(word).stream().map(Words::fold)).containsExactly(folded);
  }

  @ParameterizedTest
  @CsvSource({"HILFEEEE, hilfe", "k4nn, kann", "wir's, wirs", "u3, u3", "5mon, 5mon"})
  void playfulSpellingIsUndone(String typed, String word) {
    assertThat(Words.of(typed)).containsExactly(word);
  }

  @Test
  void brokenSurrogatesAndEndlessWordsDoNoHarm() {
    assertThat(Words.of("\uD83D")).isEmpty();
    assertThat(Words.of("ab".repeat(2000)))
        .singleElement()
        .satisfies(word -> assertThat(word.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void verbsAndPluralsComeDownToTheirBaseForm() {
    Lemmas.Reader lemmas = Lemmas.load().reader();

    assertThat(lemmas.of("geschrien")).contains("schreien");
    assertThat(lemmas.of("haeuser")).contains("haus");
    assertThat(lemmas.of("xyzzy")).isEmpty();
  }

  @Test
  void compoundsFallIntoKnownWords() {
    Compounds compounds =
        Compounds.learnFrom(
            List.of("Kinder bekommen Geld auf Antrag", "Schwangerschaft, Beratung"));

    assertThat(compounds.parts("kindergeldantrag")).containsExactly("kinder", "geld", "antrag");
    assertThat(compounds.parts("schwangerschaftsberatung"))
        .containsExactly("schwangerschaft", "beratung");
    assertThat(compounds.parts("kinderwunsch")).isEmpty();
  }
}
