package org.elternlotse.bot.app;

/// The process cannot start; the message is for the operator: what is wrong and what to do, in one
/// or two German sentences, no stack trace. Exit code 2.
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
