package org.elternlotse.bot.app;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.elternlotse.bot.delivery.Delivery;
import org.elternlotse.bot.store.DeadLetters;
import org.elternlotse.bot.store.Outbox;
import org.elternlotse.bot.store.Store;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;

/// Health, metrics and the operator's page. Only for callers on this machine that did not come
/// through a proxy, because there is no sign-in yet; no page shows what parents wrote.
final class OperatorRoutes {
  private static final String PAGES = "org.elternlotse.bot.pages";

  private final Store store;
  private final Delivery delivery;
  private final Metrics metrics;
  private final Content content;
  private final Collection<Channel> channels;
  private final Clock clock;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, OperatorRoutes.class.getClassLoader(), PAGES);

  OperatorRoutes(
      Store store,
      Delivery delivery,
      Metrics metrics,
      Content content,
      Collection<Channel> channels,
      Clock clock) {
    this.store = store;
    this.delivery = delivery;
    this.metrics = metrics;
    this.content = content;
    this.channels = channels;
    this.clock = clock;
  }

  void add(RoutesConfig routes) {
    routes.get("/health/live", ctx -> local(ctx, () -> ctx.result("ok")));
    routes.get("/health/ready", ctx -> local(ctx, () -> ready(ctx)));
    routes.get(
        "/metrics",
        ctx ->
            local(
                ctx,
                () ->
                    ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape())));
    routes.get(
        "/betrieb.css",
        ctx -> local(ctx, () -> ctx.contentType("text/css; charset=utf-8").result(style())));
    routes.get("/betrieb", ctx -> local(ctx, () -> page(ctx)));
    routes.post("/betrieb/bitte/{id}/erledigt", ctx -> local(ctx, () -> close(ctx)));
    routes.post("/betrieb/{kind}/{id}/erledigt", ctx -> local(ctx, () -> settle(ctx)));
    routes.post("/betrieb/unsent/{id}/nochmal", ctx -> local(ctx, () -> retry(ctx)));
  }

  /// Behind a proxy every caller looks local, so whoever was forwarded is not.
  private static void local(Context ctx, Runnable what) {
    boolean forwarded = ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null;
    if (forwarded || !loopback(ctx.ip())) {
      ctx.status(404).contentType("text/plain; charset=utf-8").result("Hier ist nichts.");
      return;
    }
    what.run();
  }

  private static boolean loopback(String ip) {
    try {
      return InetAddress.getByName(ip).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /// Ready means: messages can be stored. A messenger that is down does not make us unready.
  private void ready(Context ctx) {
    boolean healthy = store.healthy();
    ctx.status(healthy ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(
            healthy ? "bereit" : "nicht bereit: Die Datenbank nimmt nichts an (Platz, Rechte?)");
  }

  private void page(Context ctx) {
    OperatorView view =
        OperatorView.of(store, delivery, content.problems(), healthOfChannels(), clock.instant());
    StringOutput html = new StringOutput();
    engine.render("betrieb.jte", Map.of("view", view), html);
    ctx.contentType("text/html; charset=utf-8").result(html.toString());
  }

  private Map<String, ChannelHealth> healthOfChannels() {
    Map<String, ChannelHealth> health = new java.util.TreeMap<>();
    channels.forEach(channel -> health.put(channel.id().value(), channel.health()));
    return health;
  }

  private static byte[] style() {
    try (InputStream in = OperatorRoutes.class.getResourceAsStream("/web/betrieb.css")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close(Context ctx) {
    String id = ctx.pathParam("id");
    var _ = store.write(books -> books.cases().close(id, clock.instant()));
    back(ctx);
  }

  private void settle(Context ctx) {
    Optional<DeadLetters.Kind> kind = kind(ctx.pathParam("kind"));
    Optional<Long> id = id(ctx);
    if (kind.isPresent() && id.isPresent()) {
      // Settled twice is settled: the second click finds nothing to do.
      var _ = store.write(books -> books.deadLetters().settle(kind.get(), id.get()));
    }
    back(ctx);
  }

  private void retry(Context ctx) {
    id(ctx)
        .flatMap(id -> store.write(books -> again(books, id)))
        .ifPresent(entry -> delivery.send(List.of(entry)));
    back(ctx);
  }

  private static Optional<Outbox.Entry> again(Store.Books books, long id) {
    return books.outbox().retry(id)
        ? books.outbox().open().stream().filter(entry -> entry.id() == id).findFirst()
        : Optional.empty();
  }

  private static void back(Context ctx) {
    ctx.status(303).header("Location", "/betrieb");
  }

  private static Optional<DeadLetters.Kind> kind(String name) {
    for (DeadLetters.Kind kind : DeadLetters.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> id(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }
}
