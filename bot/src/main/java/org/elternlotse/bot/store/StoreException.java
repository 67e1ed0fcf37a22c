package org.elternlotse.bot.store;

/// The store could not do what was asked: disk full, database broken or closed. Nothing of the
/// transaction was kept. The message is for operators and carries no content.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}
