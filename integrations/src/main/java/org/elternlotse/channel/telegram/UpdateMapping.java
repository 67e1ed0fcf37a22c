package org.elternlotse.channel.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.elternlotse.channel.Address;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.InboundContent;
import org.elternlotse.channel.InboundContent.Choice;
import org.elternlotse.channel.InboundContent.InGroup;
import org.elternlotse.channel.InboundContent.Left;
import org.elternlotse.channel.InboundContent.Returned;
import org.elternlotse.channel.InboundContent.Text;
import org.elternlotse.channel.InboundContent.Unsupported;
import org.elternlotse.channel.InboundMessage;
import org.elternlotse.channel.Inlet.Arrival;
import org.elternlotse.channel.Inlet.Arrival.Heard;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What an update means to us. Pure: the same update gives the same arrivals with the same keys, so
/// that a second delivery is a no-op. An empty list is a decision, not an oversight: other bots,
/// service messages, the talk of groups.
final class UpdateMapping {
  private static final int LONGEST_TEXT = 4096;
  private static final Pattern ACTION_ID = Pattern.compile("[a-z0-9:._-]{1,60}");
  private static final Pattern NAMED_COMMAND =
      Pattern.compile("^(/[A-Za-z0-9_]{1,64})@[A-Za-z0-9_]{1,64}(?=\\s|$)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private UpdateMapping() {}

  /// @param receivedAt stands in where Telegram gives no time (taps)
  static List<Arrival> map(Update update, Bot bot, Instant receivedAt) {
    if (update.getMessage() != null) {
      return message(update.getMessage(), bot, receivedAt);
    }
    if (update.getEditedMessage() != null) {
      return edited(update.getEditedMessage(), bot, receivedAt);
    }
    if (update.getCallbackQuery() != null) {
      return List.of(tap(update.getCallbackQuery(), receivedAt));
    }
    if (update.getMyChatMember() != null) {
      return member(update.getMyChatMember(), bot, receivedAt);
    }
    return List.of();
  }

  private static List<Arrival> message(Message m, Bot bot, Instant receivedAt) {
    if (isBot(m.getFrom())) {
      return List.of();
    }
    Instant sentAt = time(m.getDate(), receivedAt);
    String key = Key.message(bot, m.getChatId(), m.getMessageId());
    String said = said(m);
    if (!isPrivate(m.getChat())) {
      return said != null && bot.isAddressedBy(said)
          ? List.of(heard(key, m.getChatId(), m.getFrom(), sentAt, new InGroup()))
          : List.of();
    }
    if (said != null && m.getText() != null) {
      return List.of(heard(key, m.getChatId(), m.getFrom(), sentAt, text(said, false)));
    }
    var arrivals = new ArrayList<Arrival>();
    if (said != null) {
      // What stands below a picture may be the cry for help.
      arrivals.add(heard(key + ":c", m.getChatId(), m.getFrom(), sentAt, text(said, false)));
    }
    MessageKind.of(m)
        .map(kind -> heard(key, m.getChatId(), m.getFrom(), sentAt, new Unsupported(kind)))
        .ifPresent(arrivals::add);
    return List.copyOf(arrivals);
  }

  /// Only words matter when something is edited; a live location would otherwise be answered every
  /// few seconds.
  private static List<Arrival> edited(Message m, Bot bot, Instant receivedAt) {
    String said = said(m);
    if (isBot(m.getFrom()) || said == null || !isPrivate(m.getChat())) {
      return List.of();
    }
    int editedAt = m.getEditDate() == null ? 0 : m.getEditDate();
    String key = Key.edited(bot, m.getChatId(), m.getMessageId(), editedAt);
    Instant sentAt = time(m.getEditDate(), receivedAt);
    return List.of(heard(key, m.getChatId(), m.getFrom(), sentAt, text(said, true)));
  }

  private static Arrival tap(CallbackQuery tap, Instant receivedAt) {
    Chat chat = tap.getMessage() == null ? null : tap.getMessage().getChat();
    String key = Key.callback(tap.getId());
    if (chat != null && !isPrivate(chat)) {
      return heard(key, chat.getId(), tap.getFrom(), receivedAt, new InGroup());
    }
    return heard(key, tap.getFrom().getId(), tap.getFrom(), receivedAt, choice(tap.getData()));
  }

  /// A button of ours, or something that only looks like one.
  static InboundContent choice(@Nullable String data) {
    return data != null && ACTION_ID.matcher(data).matches()
        ? new Choice(data)
        : new Unsupported(InboundContent.Kind.OTHER);
  }

  private static List<Arrival> member(ChatMemberUpdated change, Bot bot, Instant receivedAt) {
    if (change.getNewChatMember() == null) {
      return List.of();
    }
    String before = change.getOldChatMember() == null ? "" : change.getOldChatMember().getStatus();
    String now = change.getNewChatMember().getStatus();
    InboundContent content = memberContent(change.getChat().getType(), before, now);
    if (content == null) {
      return List.of();
    }
    int date = change.getDate() == null ? 0 : change.getDate();
    String key = Key.member(bot, change.getChat().getId(), date, now);
    Instant at = time(change.getDate(), receivedAt);
    return List.of(heard(key, change.getChat().getId(), change.getFrom(), at, content));
  }

  private static @Nullable InboundContent memberContent(
      String chatType, String before, String now) {
    boolean gone = isGone(now);
    return switch (chatType) {
      case "private" -> gone ? new Left() : new Returned();
      case "group", "supergroup" -> !gone && isGone(before) ? new InGroup() : null;
      // In a channel a sentence of ours would go to all who read it.
      default -> null;
    };
  }

  private static boolean isGone(String status) {
    return status.isEmpty() || status.equals("kicked") || status.equals("left");
  }

  static Heard heard(
      String key, long chat, @Nullable User from, Instant sentAt, InboundContent content) {
    return new Heard(
        new InboundMessage(
            ChannelId.TELEGRAM,
            key,
            new Address(Long.toString(chat)),
            sentAt,
            content,
            language(from)));
  }

  /// Cut to what the house takes, never in the middle of a character; `/hilfe@Name` becomes
  /// `/hilfe`.
  static Text text(String said, boolean edited) {
    String text = NAMED_COMMAND.matcher(said).replaceFirst("$1");
    if (text.length() > LONGEST_TEXT) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
      text = text.substring(0, LONGEST_TEXT - end);
    }
    return new Text(text, edited);
  }

  private static @Nullable String said(Message m) {
    String said = m.getText() != null ? m.getText() : m.getCaption();
    return said == null || said.isBlank() ? null : said;
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  private static boolean isBot(@Nullable User user) {
    return user != null && Boolean.TRUE.equals(user.getIsBot());
  }

  private static Instant time(@Nullable Integer seconds, Instant otherwise) {
    return seconds == null || seconds <= 0 ? otherwise : Instant.ofEpochSecond(seconds);
  }

  private static Optional<String> language(@Nullable User user) {
    return Optional.ofNullable(user)
        .map(User::getLanguageCode)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> LANGUAGE.matcher(code).matches());
  }
}
