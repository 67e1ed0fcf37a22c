package org.elternlotse.http;

import java.time.Duration;

/// How long a call may take; all positive.
///
/// @param connect until the connection stands, TLS included
/// @param read longest silence of the other side
/// @param call the whole call, from the first look-up to the last byte
public record Timeouts(Duration connect, Duration read, Duration call) {
  public Timeouts {
    if (!connect.isPositive() || !read.isPositive() || !call.isPositive()) {
      throw new IllegalArgumentException("time-outs are positive");
    }
  }

  /// One limit for the whole call; at most 5 s of it for connecting.
  public static Timeouts within(Duration call) {
    Duration fiveSeconds = Duration.ofSeconds(5);
    return new Timeouts(call.compareTo(fiveSeconds) < 0 ? call : fiveSeconds, call, call);
  }
}
