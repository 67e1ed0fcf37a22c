package org.elternlotse.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier LANGUAGES = LanguageIdentifier.load(Lemmas.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "baby wil nich schlafn wass tun | de",
        "da kloane mog ned essn und woant bloß | de",
        "i woiß nimmer weiter mit dem bua | de",
        "mein Kind nicht essen, was machen bitte | de",
        "kita | de",
        "ok | de",
        "❤️ | de",
        "Baby Fieber 39 | de",
        "unsa kloane hod fiaba | de",
        "wat mach ick nu mit dem lütten | de",
        "chind schloft nid dure | de",
        "kind fieba hoh | de",
        "hilfeeee er schreit | de",
        "tochtr hatt husden sei gestan | de",
        "stillen tut weh | de",
        "U6 wann | de",
        "mutterschaftsgeldantrag | de",
        "baby jeden tag so weinen ich nix schlafen | de",
        "👶😭😭 | de",
        "? | de",
        "help my baby is not drinking | en",
        "cocuk para nasil alinir | tr",
        "طفلي يبكي كثيرا | ar",
        "copilul meu nu doarme noaptea | ro",
        "il mio bambino non dorme di notte | it",
        "як отримати гроші на дитину | uk",
        "my daughter is two and does not want to eat | en",
        "how much money do we get after the birth | en",
        "hello | en",
        "kızım iki yaşında ve hiç uyumuyor | tr",
        "oglum yemek yemiyor ne yapmaliyim | tr",
        "ابني لا ينام في الليل | ar",
        "дитина не спить вночі, що робити | uk",
        "ребенок не спит ночью, что делать | ru",
        "rebenok plachet nochyu, chto delat | ru",
        "dytyna plache shcho robyty | uk",
        "moje dziecko nie chce jesc, co mam zrobic | pl",
        "孩子不睡觉 | und",
      })
  void shortMessagesAreTold(String text, String language) {
    assertThat(LANGUAGES.identify(text)).isEqualTo(language);
  }
}
