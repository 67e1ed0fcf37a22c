package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "Schütteln, schutteln",
    "schuetteln, schutteln",
    "neue, neue",
    "schauen, schauen",
    "Straße, strasse",
    "s3lbstm0rd, selbstmord",
    "neeeein, nein",
    "öldür, oldur",
    "ДИТИНА, дитина",
    "أريد, اريد"
  })
  void foldsTheWaysOfWritingOneWord(String written, String folded) {
    assertThat(Spelling.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "umbringen, umbringn, false, 1, true",
    "umbringen, umbrigen, false, 1, true",
    "umbringen, umbirngen, false, 1, true",
    "umbringen, verbringen, false, 1, false",
    "schutel, schudelt, true, 1, true",
    "schutel, schule, true, 1, false"
  })
  void tellsTyposFromOtherWords(
      String meant, String written, boolean prefix, int limit, boolean near) {
    assertThat(Spelling.isNear(meant, written, prefix, limit)).isEqualTo(near);
  }

  @Test
  void cutsAMessageTheWayItIsMeant() {
    MessageWords cutter = new MessageWords(Map.of("nimer", List.of("nicht", "mehr")));

    assertThat(cutter.of("5wo alt, 38,2! geht's nimmer? t o t 👶🏽").stream().map(Word::folded))
        .containsExactly("^", "5", "wo", "alt", "38,2", "gehts", "nicht", "mehr", "tot", "👶", "$");
  }

  @Test
  void theEndOfASentenceKeepsWordsApart() {
    List<Word> words = new MessageWords(Map.of()).of("er ist weg. schön");

    assertThat(words.get(4).position() - words.get(3).position()).isEqualTo(3);
  }
}
