package org.elternlotse.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.elternlotse.knowledge.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rules of `content/intents.yaml` make of messages.
class IntentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hallo!! | GREETING",
        "Guten Morgen ☀️ | GREETING",
        "moin moin | GREETING",
        "grüß euch | GREETING",
        "hallöchen zusammen! | GREETING",
        "guten abend liebes team | GREETING",
        "servus beinand | GREETING",
        "danke das hat mir echt weitergeholfen | THANKS",
        "merci vielmals | THANKS",
        "ciao ciao | GOODBYE",
        "jaaa | YES",
        "jo gerne | YES",
        "nöö | NO",
        "?? | UNCLEAR",
        "🤷‍♀️ | UNCLEAR",
        "schreibe ich mit einem menschen? | ARE_YOU_HUMAN",
        "womit kannst du mir helfen | WHAT_CAN_YOU_DO",
        "was ein scheiß programm | INSULT",
        "Sehr geehrte Damen und Herren, ich würde gerne persönlich mit jemandem sprechen. |"
            + " WANTS_PERSON",
        "gibts hier auch echte menschen | WANTS_PERSON",
        "bitte mit berater verbinden | WANTS_PERSON",
        "i mecht mit am menschen reden | WANTS_PERSON",
        "welche krabbelgruppen gibt es in unserer gegend | WANTS_LOCAL_HELP",
        "wohne in ulm und suche eine hebamme | WANTS_LOCAL_HELP",
        "gebt ihr das ans jugendamt weiter was ich schreibe | PRIVACY",
        "Können Sie bitte alle meine Daten löschen? | DELETE",
        "bitte keine nachrichten mehr schicken | STOP",
        "dankeee 😘 | THANKS",
        "vielen lieben dank für die hilfe | THANKS",
        "🙏🙏 | THANKS",
        "tschüss, schönen abend noch | GOODBYE",
        "ja bitte | YES",
        "ok | YES",
        "nee | NO",
        "nichts davon | NO",
        "? | UNCLEAR",
        "😴 | UNCLEAR",
        "hm | UNCLEAR",
        "bist du echt oder eine maschine | ARE_YOU_HUMAN",
        "wer bist du eigentlich | ARE_YOU_HUMAN",
        "was kannst du alles | WHAT_CAN_YOU_DO",
        "du dummer bot | INSULT",
        "halt die klappe | INSULT",
        "könnte ich bitte mit einer beraterin telefonieren | WANTS_PERSON",
        "ich möchte keinen automaten, gebt mir einen menschen | WANTS_PERSON",
        "ich bräuchte jemanden zum reden | WANTS_PERSON",
        "ruft mich bitte zurück | WANTS_PERSON",
        "gibt es so eine gruppe auch in meiner nähe | WANTS_LOCAL_HELP",
        "wer kann bei uns zu hause vorbeikommen und helfen | WANTS_LOCAL_HELP",
        "wo kann man sich da hinwenden bei uns im landkreis | WANTS_LOCAL_HELP",
        "liest hier noch jemand anderes mit | PRIVACY",
        "welche daten habt ihr über mich gespeichert | PRIVACY",
        "löscht bitte meine nachrichten | DELETE",
        "vergiss alles was ich dir erzählt habe | DELETE",
        "schick mir nichts mehr | STOP",
        "lass mich bitte in ruhe | STOP",
      })
  void wishIsRecognised(String text, Intent intent) {
    assertThat(RealContent.KNOWLEDGE.find(text).intent()).isEqualTo(intent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hallo, unser sohn ist vier und will abends nicht einschlafen, was hilft da",
        "danke schon mal! meine tochter hustet seit drei tagen und hat jetzt ohrenweh",
        "meine tochter will mit niemandem mehr reden und sitzt nur im zimmer",
        "mein ex soll mir nicht mehr schreiben, er droht mir jeden tag",
        "mein sohn sagt dauernd halt die klappe zu mir",
        "wie lange kann ich muttermilch im kühlschrank aufbewahren",
        "ja aber er isst doch gar nichts außer nudeln",
        "meine tochter hat instagram, wie lösche ich den account",
        "soll ich den kinderarzt anrufen oder bis morgen warten",
      })
  void questionStaysAQuestion(String text) {
    assertThat(RealContent.KNOWLEDGE.find(text).intent()).isEqualTo(Intent.QUESTION);
  }
}
