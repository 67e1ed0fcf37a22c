package org.elternlotse.bot.room;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elternlotse.bot.room.ChatView.Piece;

/// Finds what can be tapped in a text: numbers to call and pages to open. `links.js` does the same
/// in the browser.
final class Links {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<url>https://[^\\s<>\"„“”]+)|(?<![\\w.,/:+-])(?<tel>\\+49[ /-]?[1-9](?:["
              + " /-]?\\d){6,12}|(?=(?:[ /-]*\\d){7})0\\d{2,5}(?:["
              + " /-]{1,3}\\d+){1,5}|0\\d{7,12}|116["
              + " ]?(?:111|117|116|016|123|006|000)|110|112)(?![\\w-])(?![.,:]\\d)(?!"
              + " ?(?:€|Euro|%|cm|g|ml|kg|Tage|Wochen|Stunden|Minuten)\\b)");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]»]+$");

  private Links() {}

  static List<Piece> in(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    int done = 0;
    while (link.find()) {
      String shown = link.group();
      String href;
      if (link.group("url") != null) {
        shown = TRAILING.matcher(shown).replaceFirst("");
        href = shown;
      } else {
        href = "tel:" + shown.replaceAll("[ /-]", "");
      }
      if (link.start() > done) {
        pieces.add(new Piece(text.substring(done, link.start()), ""));
      }
      pieces.add(new Piece(shown, href));
      done = link.start() + shown.length();
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), ""));
    }
    return pieces;
  }
}
