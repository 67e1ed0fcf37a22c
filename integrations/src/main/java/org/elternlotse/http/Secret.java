package org.elternlotse.http;

/// A value that must never be printed: a token, a password, a signing key.
///
/// @param value the secret itself, not empty
public record Secret(String value) {
  public Secret {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a secret is not empty");
    }
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
