package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Telegram's queue of updates for one bot. An offset confirms what lies before it; one that is
/// more than ten above the tail counts as invalid and serves from the head (tdlib, `TQueue`).
/// Guarded by its owner.
final class UpdateQueue {
  private static final long TOLERANCE = 10;

  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private final List<ObjectNode> confirmed = new ArrayList<>();
  private long nextId = 1000;

  long push(ObjectNode update) {
    long id = nextId++;
    ObjectNode numbered = update.objectNode();
    numbered.put("update_id", id);
    numbered.setAll(update);
    waiting.add(numbered);
    return id;
  }

  void restartAt(long id) {
    nextId = id;
  }

  void confirm(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        confirmed.add(waiting.remove());
      }
    } else if (offset > 0 && offset <= nextId + TOLERANCE) {
      while (!waiting.isEmpty() && waiting.getFirst().path("update_id").asLong() < offset) {
        confirmed.add(waiting.remove());
      }
    }
  }

  List<JsonNode> head(int limit) {
    return waiting.stream().limit(limit).map(JsonNode.class::cast).toList();
  }

  /// Puts the last confirmed updates back, numbers unchanged, as if their confirmation was lost.
  void forgetConfirmations(int count) {
    for (int i = 0; i < count && !confirmed.isEmpty(); i++) {
      waiting.addFirst(confirmed.removeLast());
    }
  }

  int waiting() {
    return waiting.size();
  }
}
