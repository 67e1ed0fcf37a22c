package org.elternlotse.channel.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.elternlotse.channel.SendResult;
import org.elternlotse.http.FaultKind;
import org.elternlotse.http.NotSentException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// What an exception of the Telegram client means for the message. Pure. Whatever is not surely one
/// of the others is [SendResult.Unknown].
final class SendOutcome {
  private static final String GONE = "chat not found";

  /// Words of Telegram's descriptions that tell an operator what is wrong and never quote content.
  private static final List<String> KINDS =
      List.of(
          "message is too long",
          "text must be non-empty",
          "message text is empty",
          "button",
          "keyboard",
          "reply markup",
          "chat_id is empty",
          "not enough rights",
          "parse entities");

  private SendOutcome() {}

  static SendResult of(Throwable failure) {
    Optional<TelegramApiRequestException> said = find(failure, TelegramApiRequestException.class);
    if (said.isPresent() && said.get().getErrorCode() != null && said.get().getErrorCode() > 0) {
      return said(said.get().getErrorCode(), said.get());
    }
    Optional<NotSentException> notSent = find(failure, NotSentException.class);
    if (notSent.isPresent()) {
      return new SendResult.NotSent(FaultKind.of(notSent.get()));
    }
    return new SendResult.Unknown(
        find(failure, IOException.class)
            // Jackson's exceptions are IOExceptions, too.
            .filter(e -> !(e instanceof com.fasterxml.jackson.core.JacksonException))
            .map(FaultKind::of)
            .orElse("Antwort nicht lesbar"));
  }

  /// Whether Telegram refused because of what stands on a button, so that the text alone may pass.
  static boolean isAboutButtons(Throwable failure) {
    return find(failure, TelegramApiRequestException.class)
        .filter(e -> Integer.valueOf(400).equals(e.getErrorCode()))
        .map(SendOutcome::description)
        .filter(d -> d.contains("button") || d.contains("keyboard") || d.contains("markup"))
        .isPresent();
  }

  private static SendResult said(int code, TelegramApiRequestException e) {
    return switch (code) {
      case 403 -> new SendResult.OptedOut();
      case 400 -> refused(e);
      case 401, 404 -> new SendResult.NotSent("Telegram meldet " + code + ": Token ungültig");
      case 429 -> {
        ResponseParameters parameters = e.getParameters();
        Integer pause = parameters == null ? null : parameters.getRetryAfter();
        yield new SendResult.SlowDown(BotApi.pause(pause, e.getApiResponse()));
      }
      default ->
          code < 500
              ? new SendResult.Refused(Integer.toString(code))
              : new SendResult.Unknown("Telegram meldet " + code);
    };
  }

  private static SendResult refused(TelegramApiRequestException e) {
    ResponseParameters parameters = e.getParameters();
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new SendResult.Refused("400: Gruppe umgezogen");
    }
    String description = description(e);
    if (description.contains(GONE)) {
      return new SendResult.OptedOut();
    }
    return new SendResult.Refused(
        KINDS.stream()
            .filter(description::contains)
            .findFirst()
            .map("400: "::concat)
            .orElse("400"));
  }

  private static String description(TelegramApiRequestException e) {
    @Nullable String description = e.getApiResponse();
    return description == null ? "" : description.toLowerCase(Locale.ROOT);
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
