package org.elternlotse.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundContent.Choice;
import org.elternlotse.channel.InboundContent.InGroup;
import org.elternlotse.channel.InboundContent.Kind;
import org.elternlotse.channel.InboundContent.Left;
import org.elternlotse.channel.InboundContent.Returned;
import org.elternlotse.channel.InboundContent.Text;
import org.elternlotse.channel.InboundContent.Unsupported;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet.Arrival;
import org.elternlotse.channel.Inlet.Arrival.Heard;
import org.elternlotse.channel.Inlet.Arrival.Unparsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded payload and what it means.
class UpdateMappingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final Instant SENT = Instant.ofEpochSecond(1795000000);
  private static final Bot BOT = new Bot("4242", Optional.of("lotse_probe_bot"));

  private final ObjectMapper json = new ObjectMapper();
  private final UpdateReader reader = new UpdateReader(json);

  static Stream<Arguments> said() {
    return Stream.of(
        is("text", "m:4242:501:7", new Text("Wie lange darf mein Sohn fernsehen?")),
        is("text-start-link", "m:4242:501:7", new Text("/start kita-nord")),
        is("text-command-with-name", "m:4242:501:7", new Text("/hilfe bitte")),
        is("text-with-unknown-fields", "m:4242:501:7", new Text("Danke")),
        is("text-no-sender", "m:4242:501:7", new Text("Hallo?")),
        is("edited-text", "e:4242:501:7:1795000060", new Text("Ich meinte vier Jahre", true)),
        is("edited-caption", "e:4242:501:7:1795000009", new Text("Dieser Ausschlag", true)),
        is("photo", "m:4242:501:7", new Unsupported(Kind.PHOTO)),
        is("voice", "m:4242:501:7", new Unsupported(Kind.VOICE)),
        is("audio", "m:4242:501:7", new Unsupported(Kind.VOICE)),
        is("video", "m:4242:501:7", new Unsupported(Kind.VIDEO)),
        is("video-note", "m:4242:501:7", new Unsupported(Kind.VIDEO)),
        is("animation", "m:4242:501:7", new Unsupported(Kind.VIDEO)),
        is("sticker", "m:4242:501:7", new Unsupported(Kind.STICKER)),
        is("location", "m:4242:501:7", new Unsupported(Kind.LOCATION)),
        is("venue", "m:4242:501:7", new Unsupported(Kind.LOCATION)),
        is("contact", "m:4242:501:7", new Unsupported(Kind.CONTACT)),
        is("document", "m:4242:501:7", new Unsupported(Kind.DOCUMENT)),
        is("poll", "m:4242:501:7", new Unsupported(Kind.OTHER)),
        is("dice", "m:4242:501:7", new Unsupported(Kind.OTHER)),
        is("new-kind-of-message", "m:4242:501:7", new Unsupported(Kind.OTHER)),
        is("tap", "c:3141592653", new Choice("rate:yes")),
        is("tap-on-old-message", "c:3141592654", new Choice("human")),
        is("tap-not-ours", "c:3141592655", new Unsupported(Kind.OTHER)),
        is("tap-in-group", "c:3141592656", new InGroup()),
        is("blocked", "s:4242:501:1795000000:kicked", new Left()),
        is("unblocked", "s:4242:501:1795000005:member", new Returned()),
        is("added-to-group", "s:4242:-100777:1795000000:member", new InGroup()),
        is("group-mention", "m:4242:-100777:7", new InGroup()),
        is("group-command", "m:4242:-100777:7", new InGroup()));
  }

  @ParameterizedTest
  @MethodSource("said")
  void saysWhatTheParentDid(String payload, String key, InboundContent content) {
    InboundMessage message = onlyMessage(read(payload));

    assertThat(message.externalId()).isEqualTo(key);
    assertThat(message.content()).isEqualTo(content);
    String expected = key.contains("-100777") || payload.contains("group") ? "-100777" : "501";
    assertThat(message.address().value()).isEqualTo(expected);
  }

  static Stream<String> unsaid() {
    return Stream.of(
        "text-from-bot",
        "edited-live-location",
        "pinned",
        "auto-delete-timer",
        "removed-from-group",
        "made-admin-of-channel",
        "group-talk",
        "group-mention-of-other",
        "group-command-for-other",
        "channel-post");
  }

  @ParameterizedTest
  @MethodSource("unsaid")
  void staysSilentWhereNobodySpeaksToUs(String payload) {
    assertThat(read(payload)).isEmpty();
  }

  @Test
  void wordsBelowAPictureComeBeforeThePicture() {
    List<Arrival> arrivals = read("photo-with-caption");

    assertThat(arrivals)
        .extracting(a -> ((Heard) a).message().content())
        .containsExactly(new Text("Ist das gefährlich?"), new Unsupported(Kind.PHOTO));
    assertThat(arrivals)
        .extracting(a -> ((Heard) a).message().externalId())
        .containsExactly("m:4242:501:7:c", "m:4242:501:7");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        is("broken-sender", "u:4242:501:7", new Text("Hilfe, er atmet komisch")),
        is("broken-text", "u:4242:501:7", new Unsupported(Kind.OTHER)),
        is("broken-tap", "c:3141592657", new Choice("human")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenUpdateIsSeenByAnOperatorAndAnsweredToTheParent(
      String payload, String key, InboundContent content) {
    List<Arrival> arrivals = read(payload);

    assertThat(arrivals).hasSize(2).first().isInstanceOf(Unparsed.class);
    InboundMessage message = ((Heard) arrivals.getLast()).message();
    assertThat(message.externalId()).isEqualTo(key);
    assertThat(message.content()).isEqualTo(content);
    assertThat(message.address().value()).isEqualTo("501");
  }

  @ParameterizedTest
  @MethodSource("unanswerable")
  void brokenUpdateWithoutARecognisableParentIsADeadLetterOnly(String payload, String reason) {
    assertThat(read(payload)).hasSize(1);
    Unparsed letter = (Unparsed) read(payload).getFirst();
    assertThat(letter.reason()).contains(reason);
    assertThat(letter.externalId()).startsWith("d:4242:");
    assertThat(letter.payload()).contains("880001");
  }

  static Stream<Arguments> unanswerable() {
    return Stream.of(
        argumentSet("unknown-kind", "unknown-kind", "unbekannte Art: telepathy"),
        argumentSet("broken-in-group", "broken-in-group", "message.from"),
        argumentSet("broken-without-chat", "broken-without-chat", "message"));
  }

  @Test
  void reasonOfADeadLetterNamesThePlaceButNotTheWords() {
    Unparsed letter = (Unparsed) read("broken-sender").getFirst();

    assertThat(letter.reason()).contains("message.from").doesNotContain("atmet", "Anna", "501");
    assertThat(letter.toString()).doesNotContain("atmet", "Anna", "501");
  }

  @Test
  void secondDeliveryHasTheSameKeysEvenWithAnotherUpdateNumber() {
    ObjectNode again = (ObjectNode) payload("text");
    again.put("update_id", 12);

    assertThat(onlyMessage(reader.read(again, BOT, NOW.plusSeconds(60))).externalId())
        .isEqualTo(onlyMessage(read("text")).externalId());
  }

  @Test
  void timeAndLanguageAreTelegrams() {
    assertThat(onlyMessage(read("text")).sentAt()).isEqualTo(SENT);
    assertThat(onlyMessage(read("text")).language()).contains("de");
    assertThat(onlyMessage(read("tap")).sentAt()).isEqualTo(NOW);
    assertThat(onlyMessage(read("text-no-sender")).language()).isEmpty();
  }

  @Test
  void tooLongTextIsCutBetweenCharacters() {
    ObjectNode update = (ObjectNode) payload("text");
    ((ObjectNode) update.get("message")).put("text", "a".repeat(4095) + "😴 und mehr");

    assertThat(onlyMessage(reader.read(update, BOT, NOW)).content())
        .isEqualTo(new Text("a".repeat(4095)));
  }

  @Test
  void groupIsNotAnsweredByNameUntilTelegramHasToldTheName() {
    var nameless = new Bot("4242", Optional.empty());

    assertThat(reader.read(payload("group-mention"), nameless, NOW)).isEmpty();
  }

  /// A payload that no test reads proves nothing.
  @Test
  void everyRecordedPayloadHasItsMeaning() throws IOException {
    var used = new TreeSet<>(List.of("photo-with-caption"));
    Stream.of(said(), broken(), unanswerable())
        .flatMap(all -> all)
        .forEach(a -> used.add((String) Objects.requireNonNull(a.get()[0])));
    unsaid().forEach(used::add);
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/telegram"))) {
      List<String> recorded =
          files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList();
      assertThat(recorded).containsExactlyElementsOf(used);
    }
  }

  private static Arguments is(String payload, String key, InboundContent content) {
    return argumentSet(payload, payload, key, content);
  }

  private static InboundMessage onlyMessage(List<Arrival> arrivals) {
    assertThat(arrivals).hasSize(1).first().isInstanceOf(Heard.class);
    return ((Heard) arrivals.getFirst()).message();
  }

  private List<Arrival> read(String payload) {
    return reader.read(payload(payload), BOT, NOW);
  }

  private JsonNode payload(String name) {
    try (InputStream in = getClass().getResourceAsStream("/telegram/" + name + ".json")) {
      return json.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
