package org.elternlotse.bot.room;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/// The rules every page and answer obeys: what a browser may load, keep and be talked into.
final class WebShield {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
              + " 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(),"
              + " gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final RoomSettings settings;

  WebShield(RoomSettings settings) {
    this.settings = settings;
  }

  void add(JavalinConfig config) {
    config.http.prefer405over404 = true;
    config.routes.before(this::headers);
    config.routes.before(this::sameOrigin);
  }

  private void headers(Context ctx) {
    HEADERS.forEach(ctx::header);
    if (settings.https()) {
      ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /// A page of somebody else must not act in a parent's name. Programs send neither header and are
  /// let through; they hold no cookie of a parent.
  private void sameOrigin(Context ctx) {
    if (READING.contains(ctx.req().getMethod())) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || isOurs(origin, ctx);
    if (!own) {
      throw new Refusal(Reason.CROSS_SITE);
    }
  }

  private boolean isOurs(String origin, Context ctx) {
    String host = ctx.header("Host");
    return (host != null && (origin.equals("https://" + host) || origin.equals("http://" + host)))
        || settings.publicUrl().map(WebShield::origin).filter(origin::equals).isPresent();
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
