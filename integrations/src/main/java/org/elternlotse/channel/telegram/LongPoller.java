package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.elternlotse.channel.Inlet.InletClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Telegram for updates, one batch at a time. A batch is acknowledged by the offset of the
/// next poll, so the offset moves only after the batch is stored. The next offset is the last
/// number *of that batch* plus one, never a maximum: after a quiet week the numbers restart at
/// random, and whoever remembers the highest asks past them forever. Used by one thread.
final class LongPoller implements Step {
  private static final Logger log = LoggerFactory.getLogger(LongPoller.class);
  private static final int BATCH = 100;

  /// After an answer that came too fast to be a long poll, or that did not move us on.
  static final Duration BREATH = Duration.ofMillis(500);

  private static final Duration TOO_FAST = Duration.ofSeconds(1);

  private final BotApi api;
  private final UpdateIntake intake;
  private final HealthBoard board;
  private final FaultPolicy faults;
  private final Clock clock;
  private final Duration patience;
  private @Nullable Long offset;

  /// After a fault the first question does not wait, so that the operator sees at once, and not
  /// after a long poll, that all is well again.
  private boolean probing;

  LongPoller(
      BotApi api,
      UpdateIntake intake,
      HealthBoard board,
      FaultPolicy faults,
      Clock clock,
      Duration patience) {
    this.api = api;
    this.intake = intake;
    this.board = board;
    this.faults = faults;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Duration runOnce() {
    Instant asked = clock.instant();
    board.asks();
    Answer answer = api.call("getUpdates", question());
    probing = !(answer instanceof Answer.Ok);
    return switch (answer) {
      case Answer.Ok(JsonNode batch) when batch.isArray() -> took(batch, asked);
      case Answer.Ok _ -> faults.react(new Answer.Failed("Antwort nicht lesbar"));
      case Answer.Fault fault -> faults.react(fault);
    };
  }

  private Duration took(JsonNode batch, Instant asked) {
    try {
      intake.take(batch);
    } catch (InletClosedException e) {
      log.warn("telegram batch of {} not stored: {}", batch.size(), e.getClass().getSimpleName());
      return faults.notStored();
    } catch (RuntimeException e) {
      // A bug behind the inlet must not cost a message: the same batch comes again.
      log.error("telegram batch of {} not stored: {}", batch.size(), Trace.of(e));
      return faults.notStored();
    }
    faults.good();
    boolean moved = moveOn(batch);
    boolean fast = Duration.between(asked, clock.instant()).compareTo(TOO_FAST) < 0;
    return batch.isEmpty() ? (fast ? BREATH : Duration.ZERO) : (moved ? Duration.ZERO : BREATH);
  }

  /// @return false when the next question would be the same again
  private boolean moveOn(JsonNode batch) {
    Long before = offset;
    for (JsonNode update : batch) {
      if (update.path("update_id").isIntegralNumber()) {
        offset = update.get("update_id").asLong() + 1;
      }
    }
    return offset != null && !offset.equals(before);
  }

  private ObjectNode question() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    if (offset != null) {
      question.put("offset", offset);
    }
    question.put("limit", BATCH);
    question.put("timeout", probing ? 0 : patience.toSeconds());
    question.set("allowed_updates", UpdateReader.ours());
    return question;
  }
}
