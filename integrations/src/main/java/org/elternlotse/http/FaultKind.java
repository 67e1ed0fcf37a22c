package org.elternlotse.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Names a network fault for operators: a kind in German, never an address, a path or a content.
public final class FaultKind {
  private FaultKind() {}

  public static String of(IOException e) {
    return switch (e) {
      case NotSentException n when n.getMessage() != null -> n.getMessage();
      case UnknownHostException _ -> "Name nicht auflösbar";
      case ConnectException _ -> "Verbindung abgelehnt";
      case NoRouteToHostException _ -> "kein Weg zum Rechner";
      case SSLException _ -> "TLS-Fehler";
      case InterruptedIOException _ -> "Zeitüberschreitung";
      default -> "Verbindung abgebrochen";
    };
  }
}
