package org.elternlotse.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// Makes every HTTP client of the house, so that none goes without time-outs, allowed hosts and
/// redaction. Connections and threads are shared; the limits are wide enough that 64 hanging calls
/// hold up nobody else.
///
/// No redirects (an answer of another host would be a leak), no silent second try (a message could
/// arrive twice without anyone knowing), and HTTP/1.1, because a stalled HTTP/2 connection stalls
/// every call on it.
public final class HttpClients implements AutoCloseable {
  private static final int CALLS = 512;
  private static final int CALLS_PER_HOST = 256;
  private static final int IDLE_CONNECTIONS = 64;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory());
  private final OkHttpClient base;

  public HttpClients() {
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(CALLS);
    dispatcher.setMaxRequestsPerHost(CALLS_PER_HOST);
    base =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(new Guard.Mark())
            .build();
  }

  /// A client that speaks to these hosts only.
  ///
  /// @param hosts names or addresses without port, lower case
  public OkHttpClient forHosts(Set<String> hosts, Timeouts timeouts) {
    return base.newBuilder()
        .addInterceptor(new Guard(hosts))
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.read())
        .writeTimeout(timeouts.read())
        .callTimeout(timeouts.call())
        .build();
  }

  /// Cancels what is under way.
  @Override
  public void close() {
    base.dispatcher().cancelAll();
    threads.shutdown();
    base.connectionPool().evictAll();
  }
}
