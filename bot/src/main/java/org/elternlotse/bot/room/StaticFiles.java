package org.elternlotse.bot.room;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The files of the page, served from memory under an address that holds a digest of them all, so a
/// browser keeps them for good and a new version is fetched at once.
final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("chat.css", "text/css; charset=utf-8"),
          Map.entry("boot.js", "text/javascript; charset=utf-8"),
          Map.entry("bubbles.js", "text/javascript; charset=utf-8"),
          Map.entry("chat.js", "text/javascript; charset=utf-8"),
          Map.entry("api.js", "text/javascript; charset=utf-8"),
          Map.entry("composer.js", "text/javascript; charset=utf-8"),
          Map.entry("links.js", "text/javascript; charset=utf-8"),
          Map.entry("log.js", "text/javascript; charset=utf-8"),
          Map.entry("menu.js", "text/javascript; charset=utf-8"),
          Map.entry("outbox.js", "text/javascript; charset=utf-8"),
          Map.entry("storage.js", "text/javascript; charset=utf-8"),
          Map.entry("stream.js", "text/javascript; charset=utf-8"),
          Map.entry("texts.js", "text/javascript; charset=utf-8"),
          Map.entry("icon.svg", "image/svg+xml"),
          Map.entry("chat.webmanifest", "application/manifest+json"));

  private final Map<String, byte[]> files = new TreeMap<>();
  private final byte[] openApi;
  private final String version;

  StaticFiles() {
    TYPES.keySet().forEach(name -> files.put(name, read(name)));
    openApi = read("openapi.yaml");
    version = digest();
  }

  /// Where the page finds its files: `/web/3f2a…/`.
  String base() {
    return "/web/" + version + "/";
  }

  void add(RoutesConfig routes) {
    routes.get("/web/{version}/{name}", this::file);
    routes.get(
        "/api/openapi.yaml",
        ctx -> ctx.contentType("application/yaml; charset=utf-8").result(openApi));
  }

  private void file(Context ctx) {
    String name = ctx.pathParam("name");
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new Refusal(Reason.NOT_FOUND);
    }
    // A page from before an update gets today's file, but must not keep it under its old address.
    if (ctx.pathParam("version").equals(version)) {
      ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    ctx.contentType(TYPES.getOrDefault(name, "application/octet-stream")).result(bytes);
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, bytes) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file web/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
