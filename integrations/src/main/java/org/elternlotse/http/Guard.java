package org.elternlotse.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Stands before every call: lets it go to allowed hosts only, tells a request that never left from
/// one whose fate is unknown, and keeps tokens (they are part of Telegram's paths) out of
/// exceptions.
final class Guard implements Interceptor {
  /// Path segments of this length or more may be a token; method names are shorter or harmless.
  private static final int SUSPECT_LENGTH = 12;

  private final Set<String> hosts;

  Guard(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!hosts.contains(request.url().host())) {
      throw new NotSentException("Rechner nicht erlaubt", null);
    }
    var attempt = new Attempt();
    try {
      return chain.proceed(request.newBuilder().tag(Attempt.class, attempt).build());
    } catch (IOException e) {
      IOException clean = withoutSecrets(e, request.url());
      throw attempt.reached.get() ? clean : new NotSentException(FaultKind.of(e), clean);
    }
  }

  private static IOException withoutSecrets(IOException e, HttpUrl url) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (names(t.getMessage(), url)) {
        return new IOException(FaultKind.of(e));
      }
    }
    return e;
  }

  private static boolean names(@Nullable String message, HttpUrl url) {
    return message != null
        && url.pathSegments().stream()
            .anyMatch(s -> s.length() >= SUSPECT_LENGTH && message.contains(s));
  }

  /// Travels with a request as a tag.
  private static final class Attempt {
    final AtomicBoolean reached = new AtomicBoolean();
  }

  /// Stands behind the connection: whoever comes here may have been sent.
  static final class Mark implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Attempt attempt = chain.request().tag(Attempt.class);
      if (attempt != null) {
        attempt.reached.set(true);
      }
      return chain.proceed(chain.request());
    }
  }
}
