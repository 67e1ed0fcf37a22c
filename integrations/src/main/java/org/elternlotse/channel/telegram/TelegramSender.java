package org.elternlotse.channel.telegram;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.Button;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends one message as plain text: without a parse mode, because no `_` or `<` of a parent or
/// counselor may break it, and without link previews, because those would tell a third server.
/// Thread-safe; blocks its caller.
final class TelegramSender {
  private static final int LONGEST_TEXT = 4096;

  private final TelegramClient client;
  private final HealthBoard board;

  TelegramSender(TelegramClient client, HealthBoard board) {
    this.client = client;
    this.board = board;
  }

  SendResult send(Address address, OutboundMessage message) {
    if (!address.value().matches("-?[0-9]{1,18}")) {
      return new SendResult.Refused("keine Telegram-Adresse");
    }
    SendResult result = attempt(address, message);
    report(result);
    return result;
  }

  private SendResult attempt(Address address, OutboundMessage message) {
    try {
      client.execute(request(address, message.text(), message.buttons()));
      return new SendResult.Sent();
    } catch (TelegramApiException | RuntimeException e) {
      if (SendOutcome.isAboutButtons(e) && !message.buttons().isEmpty()) {
        return withoutLinkButtons(address, message);
      }
      return outcome(e);
    }
  }

  /// Telegram refuses a whole message for one address on a button it does not like (a private host
  /// name, say). The words matter more, above all on a danger card: addresses move into the text.
  private SendResult withoutLinkButtons(Address address, OutboundMessage message) {
    Predicate<Button> isLink = b -> b.action() instanceof Button.Action.Open;
    String links =
        message.buttons().stream()
            .filter(isLink)
            .map(b -> "\n" + b.label() + ": " + ((Button.Action.Open) b.action()).url())
            .collect(Collectors.joining());
    String text = message.text() + (links.isEmpty() ? "" : "\n" + links);
    List<Button> rest = message.buttons().stream().filter(isLink.negate()).toList();
    try {
      client.execute(request(address, text.length() > LONGEST_TEXT ? message.text() : text, rest));
      return new SendResult.Sent();
    } catch (TelegramApiException | RuntimeException e) {
      return outcome(e);
    }
  }

  private static SendMessage request(Address address, String text, List<Button> buttons) {
    return SendMessage.builder()
        .chatId(address.value())
        .text(text)
        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
        .replyMarkup(Keyboard.of(buttons))
        .build();
  }

  private static SendResult outcome(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }
    return SendOutcome.of(e);
  }

  private void report(SendResult result) {
    switch (result) {
      case SendResult.NotSent(String reason) when reason.contains("Token") ->
          board.sendsNot(Advice.TOKEN_REJECTED);
      case SendResult.Sent _, SendResult.OptedOut _, SendResult.SlowDown _, SendResult.Refused _ ->
          board.sends();
      case SendResult.NotSent _, SendResult.Unknown _ -> {
        // Says nothing about the token.
      }
    }
  }
}
