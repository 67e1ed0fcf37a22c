package org.elternlotse.knowledge.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// Base forms of German words: `geschrien` is `schreien`, `Häuser` is `Haus`. The data are
/// german-pos-dict (CC BY-SA 4.0, Daniel Naber, from Morphy); read once, about 1 MB.
///
/// Each thread of use takes its own [Reader]; a reader is cheap and not thread-safe.
public final class Lemmas {
  private static final String DICTIONARY = "/org/languagetool/resource/de/german";

  private final Dictionary dictionary;

  private Lemmas(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// Reads the dictionary from the class path.
  ///
  /// @throws UncheckedIOException when it is not there or cannot be read
  public static Lemmas load() {
    try (InputStream words = Lemmas.class.getResourceAsStream(DICTIONARY + ".dict");
        InputStream about = Lemmas.class.getResourceAsStream(DICTIONARY + ".info")) {
      if (words == null || about == null) {
        throw new IOException("german-pos-dict is not on the class path");
      }
      return new Lemmas(Dictionary.read(words, about));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Reader reader() {
    return new Reader(new DictionaryLookup(dictionary));
  }

  /// Looks up words one after the other.
  public static final class Reader {
    private final DictionaryLookup lookup;

    private Reader(DictionaryLookup lookup) {
      this.lookup = lookup;
    }

    /// Base forms in lower case, in the dictionary's order; empty for an unknown word. A word
    /// written without umlauts is tried with them (`haeuser`).
    ///
    /// @param word in lower case, as [Words#of(String)] gives it
    public Set<String> of(String word) {
      Set<String> lemmas = new LinkedHashSet<>();
      collect(word, lemmas);
      if (lemmas.isEmpty() && (word.contains("ae") || word.contains("oe") || word.contains("ue"))) {
        collect(word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü"), lemmas);
      }
      if (lemmas.isEmpty() && word.contains("ss")) {
        collect(word.replace("ss", "ß"), lemmas);
      }
      return lemmas;
    }

    private void collect(String word, Set<String> lemmas) {
      lookUp(word, lemmas);
      lookUp(word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1), lemmas);
    }

    private void lookUp(String word, Set<String> lemmas) {
      for (WordData data : lookup.lookup(word)) {
        CharSequence stem = data.getStem();
        if (stem != null) {
          lemmas.add(stem.toString().toLowerCase(Locale.GERMAN));
        }
      }
    }
  }
}
