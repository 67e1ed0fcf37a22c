package org.elternlotse.bot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.elternlotse.bot.conversation.Act;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.ConversationInput;
import org.elternlotse.bot.conversation.ConversationPolicy;
import org.elternlotse.bot.conversation.ConversationState;
import org.elternlotse.bot.conversation.Decision;
import org.elternlotse.bot.conversation.Effect;
import org.elternlotse.bot.conversation.Memory;
import org.elternlotse.bot.store.Inbox;
import org.elternlotse.bot.turn.Composer;
import org.elternlotse.bot.turn.DangerCheck;
import org.elternlotse.bot.turn.TurnReader;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.knowledge.Findings;
import org.elternlotse.knowledge.KnowledgeBase;
import org.elternlotse.knowledge.danger.Assessment;
import org.elternlotse.knowledge.danger.Danger;

/// Asks the very code that serves parents, in the middle of a fresh conversation, and stores
/// nothing.
final class Asking {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ConversationState STATE = new ConversationState.WithBot(Memory.EMPTY);

  private final KnowledgeBase knowledge;
  private final DangerCheck check;
  private final TurnReader reader;
  private final Composer composer;
  private final ConversationPolicy policy = new ConversationPolicy();

  Asking(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    check = new DangerCheck(knowledge);
    reader = new TurnReader(knowledge, check);
    composer = new Composer(knowledge, Clock.systemUTC());
  }

  /// @param understood false when the line was no JSON object with a text
  record Result(String json, boolean understood) {}

  private record Turn(Decision decision, Alarm alarm, Findings findings) {}

  private Turn turn(String text) {
    Alarm alarm = check.of(text);
    var pending = new Inbox.Pending(1, new InboundContent.Text(text), "", alarm, 0, Instant.EPOCH);
    ConversationInput input = reader.read(List.of(pending)).input();
    return new Turn(policy.decide(STATE, input), alarm, findings(input));
  }

  private static Findings findings(ConversationInput input) {
    if (input instanceof ConversationInput.ParentTurn(Alarm _, List<Act> acts)) {
      for (Act act : acts) {
        if (act instanceof Act.Asked(Findings findings)) {
          return findings;
        }
      }
    }
    return Findings.none("und");
  }

  /// What a parent would read.
  String answer(String question) {
    return turn(question).decision().effects().stream()
        .flatMap(effect ->
            effect instanceof Effect.Say(var reply)
                ? Optional.of(reply).stream()
                : java.util.stream.Stream.empty())
        .map(reply -> composer.compose(reply).text())
        .collect(Collectors.joining("\n\n"));
  }

  /// The answer with topics, scores and signals.
  String explain(String question) {
    Turn turn = turn(question);
    StringBuilder text = new StringBuilder();
    text.append("Ergebnis:  ").append(turn.decision().outcome().key()).append('\n');
    text.append("Sprache:   ").append(turn.findings().language()).append('\n');
    text.append("Absicht:   ").append(turn.findings().intent()).append('\n');
    text.append("Sicher:    ").append(turn.findings().confidence()).append('\n');
    Assessment assessment = knowledge.assess(question);
    text.append("Gefahr:    ")
        .append(
            assessment.worst().map(d -> d.kind().key() + ", " + d.level().key()).orElse("keine"))
        .append('\n');
    assessment.signals().forEach(signal -> text.append("  Signal   ").append(signal).append('\n'));
    for (Findings.Finding found : turn.findings().topics()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %.3f    %s%s%n",
              found.score(),
              found.topic(),
              found.answerable() ? "" : "  (noch kein Text)"));
    }
    return text.append('\n').append(answer(question)).toString();
  }

  /// Answers one JSON line (design section 9).
  Result jsonLine(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException _) {
      return new Result(json(turn("?")), false);
    }
    if (!node.path("text").isTextual()) {
      return new Result(json(turn("?")), false);
    }
    String text = node.path("text").asText();
    return new Result(json(turn(text.isBlank() ? "?" : text)), true);
  }

  private static String json(Turn turn) {
    ObjectNode out = JSON.createObjectNode();
    out.put("outcome", turn.decision().outcome().key());
    ArrayNode topics = out.putArray("topics");
    ArrayNode scores = out.putArray("scores");
    for (Findings.Finding found : turn.findings().topics()) {
      topics.add(found.topic().value());
      scores.add(Math.round(found.score() * 1000) / 1000.0);
    }
    if (turn.alarm() instanceof Alarm.Signalled(Danger danger)) {
      out.putObject("danger").put("class", danger.kind().key()).put("level", danger.level().key());
    } else {
      out.putNull("danger");
    }
    out.put("language", turn.findings().language());
    return out.toString();
  }
}
