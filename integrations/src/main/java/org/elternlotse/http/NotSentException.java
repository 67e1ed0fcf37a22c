package org.elternlotse.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Not one byte of the request left this machine: no such host, refused, no TLS, or the host is not
/// on the list. A second try cannot cause a duplicate.
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param reason a kind for operators, without address or path
  public NotSentException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
