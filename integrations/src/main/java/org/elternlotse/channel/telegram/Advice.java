package org.elternlotse.channel.telegram;

import java.time.Duration;

/// The sentences an operator reads when Telegram does not work: what is wrong, what to do.
final class Advice {
  static final String STARTING = "Die Verbindung zu Telegram wird aufgebaut.";
  static final String SILENT =
      "Telegram antwortet gerade nicht; der Bot versucht es von selbst weiter.";
  static final String SECOND_POLLER =
      "Ein zweites Programm holt die Nachrichten desselben Bots ab: bitte das andere Programm"
          + " beenden oder bei BotFather ein neues Token holen.";
  static final String WEBHOOK_SET =
      "Für diesen Bot ist ein Webhook gesetzt, deshalb kommen keine Nachrichten an: bitte das"
          + " Programm beenden, das ihn setzt, und Elternlotse neu starten.";
  static final String TOKEN_REJECTED =
      "Telegram kennt das Bot-Token nicht (mehr): bitte bei BotFather ein gültiges Token holen, in"
          + " ELTERNLOTSE_TELEGRAM_TOKEN eintragen und neu starten.";
  static final String NOT_STORED =
      "Nachrichten können gerade nicht gespeichert werden; Telegram behält sie und liefert sie"
          + " nach. Bitte Speicherplatz und Datenbank prüfen.";
  static final String WEBHOOK_REFUSED =
      "Telegram nimmt die öffentliche Adresse nicht als Webhook an: ELTERNLOTSE_PUBLIC_URL muss mit"
          + " https:// beginnen und auf Port 443, 80, 88 oder 8443 erreichbar sein.";

  private Advice() {}

  static String pause(Duration pause) {
    return "Telegram bittet um %d Sekunden Pause; danach geht es von selbst weiter."
        .formatted(pause.toSeconds());
  }

  static String failed(String kind) {
    return "Telegram ist nicht erreichbar (%s); der Bot versucht es von selbst weiter. Hält das an,"
            .formatted(kind)
        + " bitte die Netzverbindung des Servers prüfen.";
  }

  static String refused(int code) {
    return "Telegram lehnt einen Aufruf ab (%d); der Bot versucht es von selbst weiter. Hält das"
            .formatted(code)
        + " an, bitte die neueste Fassung von Elternlotse einspielen.";
  }
}
