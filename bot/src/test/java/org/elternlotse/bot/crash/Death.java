package org.elternlotse.bot.crash;

/// The process dies here, in a test that plays it within one process. An error, because nothing of
/// the house catches errors.
final class Death extends Error {
  private static final long serialVersionUID = 1L;
}
