package org.elternlotse.bot.room;

import java.util.Locale;

/// Why a request was refused: a status, a name for programs and a sentence for people.
enum Reason {
  BAD_JSON(400, "Die Anfrage ist kein gültiges JSON-Objekt mit „id“ und „text“ oder „choice“."),
  BAD_ID(400, "„id“ braucht 1 bis 64 Zeichen aus A–Z, a–z, 0–9, Punkt, Doppelpunkt, - und _."),
  EMPTY_TEXT(400, "Die Nachricht ist leer. Schreib bitte etwas hinein."),
  BAD_CHOICE(400, "Diese Auswahl gibt es nicht. Schreib bitte in Worten, was du meinst."),
  BAD_AFTER(400, "„after“ muss eine ganze Zahl ab 0 sein."),
  CROSS_SITE(403, "Diese Anfrage kam von einer fremden Seite und wurde nicht angenommen."),
  ROOM_UNKNOWN(404, "Dieses Gespräch gibt es nicht oder nicht mehr. Du kannst neu anfangen."),
  NOT_FOUND(404, "Diese Seite gibt es nicht."),
  METHOD_NOT_ALLOWED(405, "Diese Adresse kennt die Methode nicht."),
  BODY_TOO_LARGE(413, "Die Anfrage ist größer als 64 KiB. Schreib bitte kürzer."),
  WRONG_CONTENT_TYPE(415, "Die Anfrage muss als application/json kommen."),
  TEXT_TOO_LONG(422, "Die Nachricht hat mehr als 4096 Zeichen. Teil sie bitte auf."),
  TOO_MANY(429, "Das war zu viel auf einmal. Warte bitte kurz und versuch es noch einmal."),
  TROUBLE(500, "Da ist bei uns etwas schiefgegangen. Versuch es bitte noch einmal."),
  NOT_STORED(503, "Gerade können wir nichts speichern. Wir versuchen es gleich noch einmal.");

  private final int status;
  private final String message;

  Reason(int status, String message) {
    this.status = status;
    this.message = message;
  }

  int status() {
    return status;
  }

  /// One German sentence for the person at the screen.
  String message() {
    return message;
  }

  /// The name for programs: `room-unknown`.
  String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
