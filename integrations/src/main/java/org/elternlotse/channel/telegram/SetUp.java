package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// What must be done once before receiving, each call repeated until it works; then the step that
/// receives takes over. Used by one thread.
final class SetUp implements Step {
  private final BotApi api;
  private final FaultPolicy faults;
  private final Deque<Task> open;
  private final Step then;

  SetUp(BotApi api, FaultPolicy faults, List<Task> tasks, Step then) {
    this.api = api;
    this.faults = faults;
    this.open = new ArrayDeque<>(tasks);
    this.then = then;
  }

  @Override
  public Duration runOnce() {
    Task task = open.peek();
    if (task == null) {
      return then.runOnce();
    }
    return switch (api.call(task.method(), task.parameters())) {
      case Answer.Ok(JsonNode result) -> {
        open.remove();
        task.done().accept(result);
        yield Duration.ZERO;
      }
      case Answer.Fault fault -> task.failed(fault, faults, open);
    };
  }

  /// One call of set-up.
  ///
  /// @param done told the result
  record Task(String method, ObjectNode parameters, Consumer<JsonNode> done) {

    /// Learns our name.
    static Task introduce(Consumer<String> username) {
      return new Task(
          "getMe",
          JsonNodeFactory.instance.objectNode(),
          me -> username.accept(me.path("username").asText("")));
    }

    /// Clears the way for polling; what waits at Telegram stays there for us.
    static Task dropWebhook() {
      ObjectNode parameters = JsonNodeFactory.instance.objectNode();
      parameters.put("drop_pending_updates", false);
      return new Task("deleteWebhook", parameters, _ -> {});
    }

    /// Asks Telegram to call us.
    static Task claimWebhook(String url, String secret, Runnable done) {
      ObjectNode parameters = JsonNodeFactory.instance.objectNode();
      parameters.put("url", url);
      parameters.put("secret_token", secret);
      parameters.set("allowed_updates", UpdateReader.ours());
      return new Task("setWebhook", parameters, _ -> done.run());
    }

    private Duration failed(Answer.Fault fault, FaultPolicy faults, Deque<Task> open) {
      return switch (fault) {
        case Answer.Refused _ when method.equals("setWebhook") -> faults.webhookRefused();
        // Nothing to drop is no reason not to ask; the polls will say what is wrong.
        case Answer.Refused _, Answer.Conflict _, Answer.TokenRejected _
            when method.equals("deleteWebhook") -> {
          open.remove();
          yield Duration.ZERO;
        }
        case Answer.Conflict _,
            Answer.TokenRejected _,
            Answer.SlowDown _,
            Answer.Refused _,
            Answer.Failed _ ->
            faults.react(fault);
      };
    }
  }
}
