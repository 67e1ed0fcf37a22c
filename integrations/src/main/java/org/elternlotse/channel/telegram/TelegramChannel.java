package org.elternlotse.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Capabilities;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelHealth;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.Inlet;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.elternlotse.channel.telegram.SetUp.Task;
import org.elternlotse.channel.telegram.TelegramSettings.Mode;
import org.elternlotse.http.HttpClients;
import org.elternlotse.http.Secret;
import org.elternlotse.http.Timeouts;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/// A Telegram bot as a channel. One bot, one way in: either we poll or Telegram calls the webhook.
/// Of several instances only one may be started in polling mode; all may send.
public final class TelegramChannel implements Channel {
  /// 30 messages a second over all chats and one a second in a chat (core.telegram.org/bots/faq).
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          true, false, true, 4096, new Capabilities.Pace(30, Duration.ofSeconds(1), 64));

  private static final Duration CHECK = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final TelegramSettings settings;
  private final HttpClients http;
  private final Clock clock;
  private final Pauses pauses;
  private final RandomGenerator random;
  private final ObjectMapper json = new ObjectMapper();
  private final HealthBoard board;
  private final TelegramSender sender;
  private final BotApi courtesy;
  private final BotApi receiving;
  private final String webhookSecret;
  private final TelegramWebhook webhook;
  private @Nullable Thread receiver;

  /// Reaches for nothing yet.
  ///
  /// @param http stays the caller's to close, after this channel
  public TelegramChannel(TelegramSettings settings, HttpClients http, Clock clock) {
    this(settings, http, clock, Pauses.real(), new SecureRandom());
  }

  TelegramChannel(
      TelegramSettings settings,
      HttpClients http,
      Clock clock,
      Pauses pauses,
      RandomGenerator random) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
    this.pauses = pauses;
    this.random = random;
    var patience = settings.patience();
    Duration silence = patience.poll().plus(patience.grace());
    board = new HealthBoard(clock, patience.poll().plus(patience.grace().dividedBy(2)));
    sender =
        new TelegramSender(
            new OkHttpTelegramClient(
                json, client(patience.send()), settings.token().value(), server()),
            board);
    courtesy = new BotApi(client(patience.courtesy()), settings, json);
    receiving = new BotApi(client(silence), settings, json);
    webhookSecret =
        settings.webhookSecret().map(Secret::value).orElseGet(TelegramChannel::drawSecret);
    webhook = new TelegramWebhook(webhookSecret, json);
  }

  @Override
  public ChannelId id() {
    return ChannelId.TELEGRAM;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  /// Asks Telegram once whether it knows our token, for at most five seconds.
  public TokenCheck checkToken() {
    var api = new BotApi(client(CHECK), settings, json);
    return switch (api.call("getMe", JsonNodeFactory.instance.objectNode())) {
      case Answer.Ok(JsonNode me) -> new TokenCheck.Valid(me.path("username").asText(""));
      case Answer.TokenRejected _ -> new TokenCheck.Rejected();
      case Answer.SlowDown(Duration pause) -> new TokenCheck.Unreachable(Advice.pause(pause));
      case Answer.Failed(String kind) -> new TokenCheck.Unreachable(kind);
      case Answer.Conflict _, Answer.Refused _ -> new TokenCheck.Unreachable("Aufruf abgelehnt");
    };
  }

  /// Where the route of the web server hands over Telegram's calls; answers 503 until [#start], and
  /// is of use in webhook mode only.
  public TelegramWebhook webhook() {
    return webhook;
  }

  /// Returns at once; being connected shows in [#health].
  @Override
  public synchronized void start(Inlet inlet) {
    if (receiver != null) {
      throw new IllegalStateException("already started");
    }
    var bot = new Bot(settings.botKey(), Optional.empty());
    var intake = new UpdateIntake(new UpdateReader(json), inlet, clock, bot, this::stopSpinning);
    var faults = new FaultPolicy(board, new Backoff(random));
    var loop = new ReceiveLoop(firstSteps(intake, faults), pauses);
    if (settings.mode() == Mode.WEBHOOK) {
      webhook.leadTo(intake);
    }
    receiver = Thread.ofVirtual().name("telegram-receive").start(loop);
  }

  private Step firstSteps(UpdateIntake intake, FaultPolicy faults) {
    Task introduce = Task.introduce(username -> introduced(intake, username));
    return switch (settings.mode()) {
      case POLLING -> {
        Duration poll = settings.patience().poll();
        var poller = new LongPoller(receiving, intake, board, faults, clock, poll);
        yield new SetUp(receiving, faults, List.of(introduce, Task.dropWebhook()), poller);
      }
      case WEBHOOK -> {
        Task claim = Task.claimWebhook(settings.webhookUrl(), webhookSecret, faults::good);
        // Once claimed there is nothing to do but to be called.
        yield new SetUp(receiving, faults, List.of(introduce, claim), () -> Duration.ofHours(1));
      }
    };
  }

  private void introduced(UpdateIntake intake, String username) {
    if (!username.isEmpty()) {
      intake.introduce(username);
    }
    offer("setMyCommands", Commands.parameters());
  }

  @Override
  public SendResult send(Address address, OutboundMessage message) {
    return sender.send(address, message);
  }

  @Override
  public void typing(Address address) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.put("chat_id", address.value());
    parameters.put("action", "typing");
    courtesy.call("sendChatAction", parameters);
  }

  private void stopSpinning(String tap) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.put("callback_query_id", tap);
    offer("answerCallbackQuery", parameters);
  }

  /// Calls on the side; whether it works does not matter.
  private void offer(String method, ObjectNode parameters) {
    Thread.ofVirtual().name("telegram-" + method).start(() -> courtesy.call(method, parameters));
  }

  @Override
  public ChannelHealth health() {
    return board.health();
  }

  @Override
  public synchronized void close() {
    webhook.leadTo(null);
    pauses.stop();
    receiving.close();
    courtesy.close();
    if (receiver != null) {
      try {
        receiver.join(FAREWELL);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private OkHttpClient client(Duration call) {
    return http.forHosts(Set.of(HttpUrl.get(settings.api()).host()), Timeouts.within(call));
  }

  private TelegramUrl server() {
    HttpUrl api = HttpUrl.get(settings.api());
    return new TelegramUrl(api.scheme(), api.host(), api.port(), false);
  }

  private static String drawSecret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
