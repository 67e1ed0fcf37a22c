package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message that the fake Bot API accepted.
///
/// @param nanos when, by `System.nanoTime`
/// @param request the whole call as it came
public record SentMessage(long chat, String text, long nanos, JsonNode request) {

  /// The labels of the buttons, row by row.
  public List<List<String>> labels() {
    var rows = new ArrayList<List<String>>();
    for (JsonNode row : request.at("/reply_markup/inline_keyboard")) {
      var labels = new ArrayList<String>();
      row.forEach(button -> labels.add(button.path("text").asText()));
      rows.add(List.copyOf(labels));
    }
    return List.copyOf(rows);
  }

  /// What a tap on this button sends back.
  public Optional<String> dataOf(String label) {
    for (JsonNode row : request.at("/reply_markup/inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label) && button.has("callback_data")) {
          return Optional.of(button.get("callback_data").asText());
        }
      }
    }
    return Optional.empty();
  }
}
