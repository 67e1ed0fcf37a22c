package org.elternlotse.knowledge.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells in which language a short message is written: by its script, else by frequent words.
/// German is the answer in doubt, since dialect, typos and learners' German must not be sent away.
/// A statistical model would need 40 MB for the same on messages this short.
public final class LanguageIdentifier {
  private static final String RESOURCE = "foreign-words.txt";

  private final List<Profile> profiles;
  private final Lemmas lemmas;

  private LanguageIdentifier(List<Profile> profiles, Lemmas lemmas) {
    this.profiles = List.copyOf(profiles);
    this.lemmas = lemmas;
  }

  /// Reads the word lists from the class path.
  ///
  /// @param lemmas to know German words
  /// @throws UncheckedIOException when the lists are missing
  public static LanguageIdentifier load(Lemmas lemmas) {
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      List<Profile> profiles = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> profiles.add(Profile.parse(line)));
      return new LanguageIdentifier(profiles, lemmas);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// ISO 639-1 code, or `und` for a script or language nobody can tell.
  public String identify(String text) {
    String byScript = Scripts.language(text);
    return byScript.equals("latin") ? byWords(text) : byScript;
  }

  private String byWords(String text) {
    List<String> words =
        Words.of(text).stream().filter(word -> Character.isLetter(word.charAt(0))).toList();
    Lemmas.Reader reader = lemmas.reader();
    double german = 0;
    for (String word : words) {
      if (StopWords.contains(Words.fold(word))) {
        german += 1;
      } else if (word.length() > 2 && !reader.of(word).isEmpty()) {
        german += 0.8;
      }
    }
    String best = "de";
    double most = 0;
    for (Profile profile : profiles) {
      double hits = words.stream().map(Words::fold).filter(profile::knows).count();
      if (hits > most) {
        most = hits;
        best = profile.code();
      }
    }
    boolean foreign = most >= 2 ? most > german : most == 1 && german == 0;
    if (foreign && most >= 0.25 * words.size()) {
      return best;
    }
    return german == 0 && words.size() >= 4 ? "und" : "de";
  }

  /// Frequent words of one language.
  private record Profile(String code, Set<String> words, List<String> starts, List<String> ends) {
    private static final int MIN_ENDING_WORD = 6;

    static Profile parse(String line) {
      List<String> parts = Arrays.asList(line.split("\\s+"));
      Set<String> words = new HashSet<>();
      List<String> starts = new ArrayList<>();
      List<String> ends = new ArrayList<>();
      for (String part : parts.subList(1, parts.size())) {
        if (part.startsWith("*")) {
          ends.add(part.substring(1));
        } else if (part.endsWith("*")) {
          starts.add(part.substring(0, part.length() - 1));
        } else {
          words.add(Words.fold(part.replace("'", "")));
        }
      }
      return new Profile(parts.getFirst().split("-", -1)[0], words, starts, ends);
    }

    boolean knows(String folded) {
      return words.contains(folded)
          || starts.stream().anyMatch(folded::startsWith)
          || (folded.length() >= MIN_ENDING_WORD && ends.stream().anyMatch(folded::endsWith));
    }
  }
}
