package org.elternlotse.bot.turn;

/// An exception for the log: where it happened and of what kind, without its message, which may
/// quote what a parent wrote.
final class Redacted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Redacted(Throwable original) {
    super(original.getClass().getName(), null, false, true);
    setStackTrace(original.getStackTrace());
  }

  static Redacted of(Throwable original) {
    return new Redacted(original);
  }
}
