package org.elternlotse.knowledge.danger;

/// One word of a message, or one emoji, or the mark of its beginning (`^`) or end (`$`).
///
/// @param written lower case, as the parent wrote it: to look it up in a dictionary
/// @param folded see [Spelling#fold]
/// @param squeezed see [Spelling#squeeze]
/// @param position counts words; the end of a sentence counts as two more
record Word(String written, String folded, String squeezed, int position) {

  /// Only longer words in Latin letters have typos that can be told from other words.
  boolean mayBeMisspelled() {
    return squeezed.length() >= 5 && squeezed.charAt(0) >= 'a' && squeezed.charAt(0) <= 'z';
  }
}
