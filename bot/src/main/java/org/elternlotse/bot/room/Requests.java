package org.elternlotse.bot.room;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What the routes read from a request, bounded and checked.
final class Requests {
  private static final int MAX_BODY = 64 * 1024;

  private Requests() {}

  /// The whole body.
  ///
  /// @throws Refusal 413 above 64 KiB, whether the length was announced or not
  static byte[] body(Context ctx) {
    if (ctx.req().getContentLengthLong() > MAX_BODY) {
      throw new Refusal(Reason.BODY_TOO_LARGE);
    }
    try {
      byte[] body = ctx.req().getInputStream().readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        throw new Refusal(Reason.BODY_TOO_LARGE);
      }
      return body;
    } catch (IOException e) {
      throw new Refusal(Reason.BAD_JSON); // the connection broke; nobody will read this
    }
  }

  /// The fields of a form sent by a browser; of a field that came twice the last.
  static Map<String, String> form(Context ctx) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : new String(body(ctx), StandardCharsets.US_ASCII).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /// @throws Refusal 415 when the body is announced as something else than `expected`
  static void requireType(Context ctx, String expected) {
    String type = ctx.req().getContentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(expected)) {
      throw new Refusal(Reason.WRONG_CONTENT_TYPE);
    }
  }

  /// The internet address a request counts against. A reverse proxy on this machine is believed
  /// what it appends to `X-Forwarded-For`; nobody else is. IPv6 counts by its /64, which is one
  /// household.
  static String visitor(Context ctx) {
    String remote = ctx.req().getRemoteAddr();
    String forwarded = ctx.header("X-Forwarded-For");
    if (forwarded == null || !isLoopback(remote)) {
      return household(remote);
    }
    return household(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
  }

  private static boolean isLoopback(String address) {
    return literal(address).map(InetAddress::isLoopbackAddress).orElse(false);
  }

  private static String household(String address) {
    return literal(address)
        .filter(Inet6Address.class::isInstance)
        .map(ip -> HexFormat.of().formatHex(ip.getAddress(), 0, 8))
        .orElse(address);
  }

  /// Never asks a name server: what is not written as an address is none.
  private static Optional<InetAddress> literal(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
