package org.elternlotse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A scripted Bot API server on loopback: real long polling with offset, limit and confirmation,
/// recorded sends, and every fault a test asks for. Closing it lets all hanging calls go.
public final class FakeBotApi implements AutoCloseable {
  /// The bot it knows.
  public static final String TOKEN = "4242:fake-token-of-the-fake-bot";

  public static final String USERNAME = "lotse_probe_bot";

  private final Changes changes = new Changes();
  private final BotApiState state = new BotApiState(changes);
  private final BotApiWire wire = new BotApiWire(state);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private FakeBotApi(HttpServer server) {
    this.server = server;
  }

  /// On a free port.
  public static FakeBotApi start() {
    return start(0);
  }

  /// On this port, so that a test can stop the server and let it come back.
  public static FakeBotApi start(int port) {
    try {
      // Otherwise each answer waits 40 ms for an acknowledgement of its header.
      System.setProperty("sun.net.httpserver.nodelay", "true");
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var fake = new FakeBotApi(HttpServer.create(address, 1024));
      fake.server.createContext("/", fake.wire::serve);
      fake.server.setExecutor(fake.threads);
      fake.server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What goes into `ELTERNLOTSE_TELEGRAM_API`.
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    state.close();
    server.stop(0);
    threads.shutdownNow();
  }

  // What parents do. Each returns the id of the message (or of the update).

  public long pushText(long chat, String text) {
    long id = state.nextMessageId();
    push(UpdateJson.text(chat, id, Instant.now(), text));
    return id;
  }

  public void pushEdited(long chat, long messageId, String text) {
    push(UpdateJson.edited(chat, messageId, Instant.now(), Instant.now(), text));
  }

  public long pushPhoto(long chat) {
    return pushMedia(chat, "photo");
  }

  public long pushVoice(long chat) {
    return pushMedia(chat, "voice");
  }

  public long pushSticker(long chat) {
    return pushMedia(chat, "sticker");
  }

  public long pushLocation(long chat) {
    return pushMedia(chat, "location");
  }

  public long pushContact(long chat) {
    return pushMedia(chat, "contact");
  }

  public long pushDocument(long chat) {
    return pushMedia(chat, "document");
  }

  private long pushMedia(long chat, String kind) {
    long id = state.nextMessageId();
    push(UpdateJson.media(chat, id, Instant.now(), kind));
    return id;
  }

  /// A tap on a button.
  ///
  /// @param data what stands behind the button, see [SentMessage#dataOf]
  public void pushTap(long chat, String data) {
    push(UpdateJson.tap(chat, "tap" + state.nextMessageId(), Instant.now(), data));
  }

  public void pushBlocked(long chat) {
    push(UpdateJson.member(chat, Instant.now(), "member", "kicked"));
  }

  public void pushUnblocked(long chat) {
    push(UpdateJson.member(chat, Instant.now(), "kicked", "member"));
  }

  /// Somebody writes in a group.
  ///
  /// @param group a negative id
  public long pushInGroup(long group, String text) {
    long id = state.nextMessageId();
    push(UpdateJson.inGroup(group, id, Instant.now(), text));
    return id;
  }

  public long pushUnparsable(long chat, String text) {
    long id = state.nextMessageId();
    push(UpdateJson.unparsable(chat, id, Instant.now(), text));
    return id;
  }

  public void pushUnknownKind(long chat) {
    state.push(UpdateJson.unknownKind(chat), false);
  }

  /// Any update without `update_id`, filtered by `allowed_updates` as Telegram does.
  ///
  /// @return its number
  public long push(ObjectNode update) {
    return state.push(update, true);
  }

  /// The next update has this number, as after a quiet week.
  public void restartIdsAt(long id) {
    state.restartIdsAt(id);
  }

  /// The last confirmed updates come once more, with the same numbers.
  public void redeliver(int count) {
    state.redeliver(count);
  }

  // What goes wrong.

  /// The next calls of this method fail, one after the other.
  public void failNext(String method, BotApiFault... faults) {
    state.script(script -> List.of(faults).forEach(fault -> script.next(method, fault)));
  }

  /// Every call of this method fails until [#heal].
  public void failAlways(String method, BotApiFault fault) {
    state.script(script -> script.always(method, fault));
  }

  /// Every message to this chat fails until [#heal].
  public void failChat(long chat, BotApiFault fault) {
    state.script(script -> script.always(chat, fault));
  }

  /// For that long, every message to this chat (or to any) is answered by 429 and the rest of the
  /// pause.
  public void flood(Optional<Long> chat, Duration pause) {
    state.script(script -> script.flood(chat, pause));
  }

  /// How many messages came while a flood pause was running.
  public int sentIntoFlood() {
    return state.sentIntoFlood();
  }

  /// From now on the token is unknown, until [#restoreToken].
  public void revokeToken() {
    state.tokenKnown(false);
  }

  public void restoreToken() {
    state.tokenKnown(true);
  }

  /// Somebody else sets or, with empty, deletes a webhook.
  public void setWebhook(Optional<String> url) {
    state.webhook(url.orElse(""));
  }

  /// Ends all faults and hanging calls.
  public void heal() {
    state.heal();
  }

  /// Each message takes this long to be accepted.
  public void sendTakes(Duration delay) {
    state.sendTakes(delay);
  }

  // What arrived here.

  public List<SentMessage> sent() {
    return state.sent();
  }

  public List<SentMessage> sentTo(long chat) {
    return sent().stream().filter(message -> message.chat() == chat).toList();
  }

  public List<String> textsTo(long chat) {
    return sentTo(chat).stream().map(SentMessage::text).toList();
  }

  /// The bodies of all calls of this method, refused ones included.
  public List<JsonNode> calls(String method) {
    return state.calls(method);
  }

  /// Updates that the bot has not confirmed.
  public int unconfirmed() {
    return state.unconfirmed();
  }

  /// The webhook that is set; empty text for none.
  public String webhook() {
    return state.webhook();
  }

  public List<SentMessage> awaitSentTo(long chat, int count) {
    changes.await(count + " messages to a chat", () -> sentTo(chat).size() >= count);
    return sentTo(chat);
  }

  /// The first message to this chat that contains these words.
  public SentMessage awaitText(long chat, String words) {
    changes.await("a message with: " + words, () -> find(chat, words).isPresent());
    return find(chat, words).orElseThrow();
  }

  private Optional<SentMessage> find(long chat, String words) {
    return sentTo(chat).stream().filter(message -> message.text().contains(words)).findFirst();
  }

  public List<JsonNode> awaitCalls(String method, int count) {
    changes.await(count + " calls of " + method, () -> calls(method).size() >= count);
    return calls(method);
  }

  public void awaitAllConfirmed() {
    changes.await("all updates confirmed", () -> unconfirmed() == 0);
  }
}
