package org.elternlotse.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.store.Outbox.Lane;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts of all stores share: a fresh store for each test, and a few families.
public abstract class StoreContract {
  protected static final ChannelId CHANNEL = new ChannelId("fake");
  protected static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  protected static final Address ANNA = new Address("phone of anna");
  protected static final Address BEN = new Address("phone of ben");

  private Optional<Store> opened = Optional.empty();

  /// A fresh, empty store.
  protected abstract Store open();

  /// Closes the store and opens it again on the same data.
  protected abstract Store reopen(Store store);

  @BeforeEach
  final void openStore() {
    opened = Optional.of(open());
  }

  @AfterEach
  final void closeStore() {
    opened.ifPresent(Store::close);
  }

  protected final Store store() {
    return opened.orElseThrow();
  }

  protected final void restart() {
    opened = Optional.of(reopen(store()));
  }

  protected static InboundMessage text(Address from, String event, String text) {
    return message(from, event, new InboundContent.Text(text));
  }

  protected static InboundMessage message(Address from, String event, InboundContent content) {
    return new InboundMessage(CHANNEL, event, from, NOW, content, Optional.of("de"));
  }

  /// Stores one message and returns its conversation.
  protected final ConversationId hears(Address from, String event, String text) {
    return hears(from, event, text, NOW);
  }

  protected final ConversationId hears(Address from, String event, String text, Instant at) {
    return store()
        .write(books -> books.inbox().put(text(from, event, text), Alarm.calm(), at))
        .orElseThrow();
  }

  /// Stores one message; empty when it was known.
  protected final Optional<ConversationId> hearsOnce(InboundMessage message, Instant at) {
    return store().write(books -> books.inbox().put(message, Alarm.calm(), at));
  }

  protected final Optional<Outbox.Letter> letter(long id) {
    return store().read(books -> books.outbox().read(id));
  }

  protected final List<DeadLetters.DeadLetter> dead() {
    return store().read(books -> books.deadLetters().open());
  }

  protected final DeadLetters.Counts deadCounts() {
    return store().read(books -> books.deadLetters().count());
  }

  protected final List<Transcript.Line> transcript(ConversationId id) {
    return store().read(books -> books.transcript().after(id, 0, 100));
  }

  protected final Optional<StoredConversation> conversation(ConversationId id) {
    return store().read(books -> books.conversations().find(id));
  }

  protected final Optional<ConversationId> at(Address where) {
    return store().read(books -> books.conversations().findAt(CHANNEL, where));
  }

  protected final Optional<Address> address(ConversationId id) {
    return store().read(books -> books.conversations().address(id));
  }

  protected final List<Cases.Case> openCases() {
    return store().read(books -> books.cases().open());
  }

  protected final List<ConversationId> waiting() {
    return store().read(books -> books.inbox().waiting());
  }

  protected final List<Inbox.Pending> pending(ConversationId id) {
    return store().read(books -> books.inbox().pending(id));
  }

  protected final List<Ratings.Rated> ratings() {
    return store().read(books -> books.ratings().all());
  }

  protected final long says(ConversationId to, String text) {
    return says(to, Lane.ANSWER, text, NOW);
  }

  protected final long says(ConversationId to, Lane lane, String text, Instant at) {
    return store()
        .write(books -> books.outbox().put(to, CHANNEL, lane, new OutboundMessage(text), at));
  }

  protected final void sent(long letter) {
    does(books -> books.outbox().sent(letter, NOW));
  }

  protected final void answered(ConversationId conversation) {
    does(books ->
        books
            .inbox()
            .done(books.inbox().pending(conversation).stream().map(Inbox.Pending::id).toList()));
  }

  protected final List<String> pendingTexts(ConversationId conversation) {
    return pending(conversation).stream()
        .map(each -> each.content() instanceof InboundContent.Text(String text, var _) ? text : "")
        .toList();
  }

  /// What retention does once a day has passed by.
  protected final void expireAt(Instant now) {
    does(books ->
        books
            .expiry()
            .deleteOlderThan(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(7))));
  }

  protected final void does(java.util.function.Consumer<Store.Books> work) {
    store()
        .write(books -> {
          work.accept(books);
          return true;
        });
  }
}
