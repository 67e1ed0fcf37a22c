package org.elternlotse.knowledge.danger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same danger in the many ways in which people write it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysOfWritingTest {
  private DangerBook book;

  @BeforeAll
  void readContent() {
    book = DangerContent.book();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ICH WILL NICHT MEHR LEBEN                                        | suicide-parent
          will nich mer leben                                              | suicide-parent
          i mog nimma lebm                                                 | suicide-parent
          ick will nich mehr leben wa                                      | suicide-parent
          ich will mich umbringn                                           | suicide-parent
          ich will mich um bringen                                         | suicide-parent
          ich denke an s3lbstmord                                          | suicide-parent
          ich denk an s*lbstmord und schlaf nimmer                         | suicide-parent
          ich\\nwill\\neinfach\\nnicht mehr\\nleben                        | suicide-parent
          ja also ich wollt nur sagen ich will nicht mehr leben so ist das | suicide-parent
          hab die tabletten alle gesammelt 💊 für mich                     | suicide-parent
          ohne mich waere es fuer alle leichter                            | suicide-parent
          meine tochter riitzt sich                                        | suicide-child
          main sohn sagt er will tod sein er will sterben                  | suicide-child
          hab mein baby geschuettelt                                       | harm-to-child
          habs baby gschüttlt weils ned aufghört hod                       | harm-to-child
          hab das babby geschüttelt was jez                                | harm-to-child
          hab angst das ich ihm was antu                                   | harm-to-child
          mein mann hat mich gewürkt                                       | domestic-violence
          mei mo hod mi gwürgt und gschlogn, mein mann würgt mich          | domestic-violence
          mein man schlegt mich wieder, mein mann schlägt mich             | domestic-violence
          baby atmet nich mehr                                             | medical-emergency
          BABY BEKOMMT KEINE LUFT!!!!                                      | medical-emergency
          kind krammpft                                                    | medical-emergency
          hat spuelmaschinentab gelutscht                                  | medical-emergency
          5wo alt 38,9 fieber                                              | medical-emergency
          mein sohn ist nciht nach hause gekommen                          | missing-child
          tochter weggelaufn handy aus                                     | missing-child
          ich höre stimmen die sagen ich soll dem baby was tun             | perinatal-crisis
          bin 12 und mein vater schlägt mich immer                         | child-writes
          mein ex hat die kinder entführt                                  | abduction
          ich bring ihn um, messer hab ich schon                           | threat-to-others
          bin besoffen und allein mit dem baby                             | addiction
          wir schlafen im auto mit dem baby                                | acute-need
          der onkel hat sie da unten angefasst                             | sexual-abuse
          mein ex schlägt die kinder mit dem gürtel                        | child-abuse
          my baby isnt breathing                                           | medical-emergency
          i want to kill myself                                            | suicide-parent
          my husband hit me again                                          | domestic-violence
          my son is missing since school, he didnt come home               | missing-child
          intihar etmek istiyorum                                          | suicide-parent
          kocam beni dövdü                                                 | domestic-violence
          زوجي ضربني                                                       | domestic-violence
          أريد أن أموت                                                      | suicide-parent
          чоловік мене б'є                                                 | domestic-violence
          хочу умереть                                                     | suicide-parent
          дитина не дихає                                                  | medical-emergency
          """)
  void isRecognised(String text, String kind) {
    String message = text.replace("\\n", "\n");

    assertThat(book.assess(message).dangers())
        .as(message + " " + book.explain(message))
        .filteredOn(danger -> danger.level().atLeast(DangerLevel.MINUTES))
        .extracting(danger -> danger.kind().key())
        .contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ich bin sterbensmüde und will nur noch schlafen",
        "der film war zum totlachen 😂",
        "er bringt mich mit seinen witzen um 😂",
        "bring ich ihn um sieben ins bett oder später",
        "ich schüttle die flasche immer gut",
        "beim nein schüttelt sie wild den kopf",
        "die batterien vom mobile sind leer",
        "mein zweijähriger haut mich beim anziehen",
        "sie hat sich beim basteln am papier geschnitten",
        "der teddy ist verschwunden und das geschrei ist groß",
        "wir fliegen im sommer in die türkei, was muss in die reiseapotheke",
        "darf ich nach einem glas sekt stillen",
        "ich bin in der 12. woche und noch so müde",
        "er trinkt nachts noch drei flaschen milch",
        "unsere wohnung ist zu klein für drei kinder",
        "doktorspiele im kindergarten, ist das normal",
        "muss ich das jugendamt wegen unterhalt anrufen",
        "mein baby atmet beim trinken so süß schnell",
        ""
      })
  void staysQuiet(String text) {
    assertThat(book.assess(text).dangers())
        .as(text + " " + book.explain(text))
        .noneMatch(danger -> danger.level().atLeast(DangerLevel.MINUTES));
  }
}
