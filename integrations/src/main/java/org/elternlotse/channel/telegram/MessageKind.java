package org.elternlotse.channel.telegram;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.elternlotse.channel.InboundContent.Kind;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What a message without text is. Pure.
final class MessageKind {
  private MessageKind() {}

  /// Empty for service messages (pinned, auto-delete timer …): nobody said anything, so nobody is
  /// answered. What we do not know is [Kind#OTHER], never silence.
  static Optional<Kind> of(Message m) {
    if (m.hasPhoto() || m.hasLivePhoto()) {
      return Optional.of(Kind.PHOTO);
    }
    if (m.hasVoice() || m.hasAudio()) {
      return Optional.of(Kind.VOICE);
    }
    // An animation comes with a document of the same content for old programs.
    if (m.hasVideo() || m.hasVideoNote() || m.hasAnimation()) {
      return Optional.of(Kind.VIDEO);
    }
    if (m.hasSticker()) {
      return Optional.of(Kind.STICKER);
    }
    // A venue comes with a location too.
    if (m.hasLocation() || m.getVenue() != null) {
      return Optional.of(Kind.LOCATION);
    }
    if (m.hasContact()) {
      return Optional.of(Kind.CONTACT);
    }
    if (m.hasDocument()) {
      return Optional.of(Kind.DOCUMENT);
    }
    return isService(m) ? Optional.empty() : Optional.of(Kind.OTHER);
  }

  private static boolean isService(Message m) {
    return Stream.of(
                m.getPinnedMessage(),
                m.getMessageAutoDeleteTimerChanged(),
                m.getLeftChatMember(),
                m.getNewChatTitle(),
                m.getDeleteChatPhoto(),
                m.getGroupchatCreated(),
                m.getSuperGroupCreated(),
                m.getChannelChatCreated(),
                m.getMigrateToChatId(),
                m.getMigrateFromChatId(),
                m.getConnectedWebsite(),
                m.getWriteAccessAllowed(),
                m.getProximityAlertTriggered(),
                m.getBoostAdded(),
                m.getChatBackgroundSet(),
                m.getSuccessfulPayment(),
                m.getRefundedPayment(),
                m.getForumTopicCreated(),
                m.getForumTopicClosed(),
                m.getForumTopicReopened(),
                m.getForumTopicEdited(),
                m.getGeneralForumTopicHidden(),
                m.getGeneralForumTopicUnhidden(),
                m.getVideoChatScheduled(),
                m.getVideoChatStarted(),
                m.getVideoChatEnded(),
                m.getVideoChatParticipantsInvited(),
                m.getPaidMessagePriceChanged(),
                m.getDirectMessagePriceChanged(),
                m.getChatOwnerLeft(),
                m.getChatOwnerChanged())
            .anyMatch(Objects::nonNull)
        || !isEmpty(m.getNewChatMembers())
        || !isEmpty(m.getNewChatPhoto());
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }
}
