package org.elternlotse.knowledge.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts a message into words: apostrophes vanish, a number and its unit part (`5wo`), single
/// letters in a row are put together (`t o t`), and short forms become what they stand for
/// (`nimmer`, 💊).
final class MessageWords {
  /// Longer messages are cut in the middle; a messenger carries about 700 words.
  static final int MOST_WORDS = 1500;

  private static final int MOST_CHARACTERS = 12_000;
  private static final int LONGEST_WORD = 60;
  private static final int SENTENCE_GAP = 2;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private final Map<String, List<String>> shortForms;

  /// @param shortForms folded and squeezed short form to the words it stands for
  MessageWords(Map<String, List<String>> shortForms) {
    this.shortForms = Map.copyOf(shortForms);
  }

  /// The words in order, between the marks `^` and `$`.
  List<Word> of(String text) {
    int half = MOST_CHARACTERS / 2;
    String message =
        text.length() <= MOST_CHARACTERS
            ? text
            : text.substring(0, half) + " " + text.substring(text.length() - half);
    List<Piece> pieces = joinLoneLetters(pieces(message));
    if (pieces.size() > MOST_WORDS) {
      List<Piece> cut = new ArrayList<>(pieces.subList(0, MOST_WORDS / 2));
      cut.addAll(pieces.subList(pieces.size() - MOST_WORDS / 2, pieces.size()));
      pieces = cut;
    }
    List<Word> words = new ArrayList<>(pieces.size() + 2);
    words.add(new Word("^", "^", "^", 0));
    int position = 0;
    for (Piece piece : pieces) {
      position += piece.startsSentence() ? SENTENCE_GAP : 0;
      String folded = Spelling.fold(piece.text());
      String squeezed = Spelling.squeeze(folded);
      List<String> meant = shortForms.get(squeezed);
      if (meant == null) {
        words.add(new Word(piece.text(), folded, squeezed, ++position));
        continue;
      }
      for (String word : meant) {
        String form = Spelling.fold(word);
        words.add(new Word(word, form, Spelling.squeeze(form), ++position));
      }
    }
    words.add(new Word("$", "$", "$", position + 1));
    return words;
  }

  private record Piece(String text, boolean startsSentence) {}

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean sentence = false;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isPartOfWord(text, c, next, word)) {
        if (Character.isLetter(c) && isNumber(word)) {
          sentence = flush(word, sentence, pieces);
        }
        word.appendCodePoint(c);
      } else if (!isJoiner(text, c, next, word)) {
        sentence = flush(word, sentence, pieces);
        if (isPicture(c)) {
          pieces.add(new Piece(Character.toString(c), false));
        }
        sentence |= c == '.' || c == '!' || c == '?' || c == ';' || c == '؟';
      }
      i = next;
    }
    flush(word, sentence, pieces);
    return pieces;
  }

  private static boolean flush(StringBuilder word, boolean sentence, List<Piece> pieces) {
    if (word.isEmpty()) {
      return sentence;
    }
    String text = word.substring(0, Math.min(word.length(), LONGEST_WORD));
    pieces.add(new Piece(text.toLowerCase(Locale.ROOT), sentence && !pieces.isEmpty()));
    word.setLength(0);
    return false;
  }

  private static boolean isPartOfWord(String text, int c, int next, StringBuilder word) {
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean insideWord = !word.isEmpty() && next < text.length();
    return switch (c) {
      case ',', '.' ->
          insideWord
              && isNumber(word)
              && word.indexOf(".") < 0
              && word.indexOf(",") < 0
              && Character.isDigit(text.charAt(next));
      case '@', '$' ->
          insideWord
              && Character.isLetter(word.charAt(word.length() - 1))
              && Character.isLetter(text.charAt(next));
      default -> false;
    };
  }

  /// Characters that people put inside a word without ending it: `geht's`, `s*lbstmord`.
  private static boolean isJoiner(String text, int c, int next, StringBuilder word) {
    return !word.isEmpty()
        && next < text.length()
        && Character.isLetter(text.charAt(next))
        && (c == '\'' || c == '’' || c == '`' || c == '´' || c == '*' || c == 0xAD);
  }

  private static boolean isNumber(StringBuilder word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static boolean isPicture(int c) {
    return c > 0xFF
        && c != ZERO_WIDTH_JOINER
        && Character.isEmoji(c)
        && !Character.isEmojiModifier(c);
  }

  private static List<Piece> joinLoneLetters(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); ) {
      int end = i;
      StringBuilder joined = new StringBuilder();
      while (end < pieces.size()
          && end - i < LONGEST_WORD
          && isLoneLetter(pieces.get(end).text())) {
        joined.append(pieces.get(end++).text());
      }
      if (end - i >= 3) {
        out.add(new Piece(joined.toString(), pieces.get(i).startsSentence()));
        i = end;
      } else {
        out.add(pieces.get(i++));
      }
    }
    return out;
  }

  private static boolean isLoneLetter(String text) {
    return text.length() == 1 && Character.isLetter(text.charAt(0));
  }
}
