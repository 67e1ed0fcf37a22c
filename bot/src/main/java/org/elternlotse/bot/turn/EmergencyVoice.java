package org.elternlotse.bot.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.elternlotse.bot.conversation.Alarm;
import org.elternlotse.bot.conversation.Reply;
import org.elternlotse.bot.turn.Arrivals.Assessed;
import org.elternlotse.channel.Channel;
import org.elternlotse.channel.ChannelId;
import org.elternlotse.channel.OutboundMessage;
import org.elternlotse.channel.SendResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends danger cards straight from memory when the store does not take a message within two
/// seconds or refuses it (quality F3): a full disk must not cost a parent the emergency number. A
/// message that is delivered again within an hour gets no second card this way.
public final class EmergencyVoice {
  private static final Logger LOG = LoggerFactory.getLogger(EmergencyVoice.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Map<ChannelId, Channel> channels;
  private final Function<Reply, OutboundMessage> composer;
  private final Cache<String, Boolean> spoken =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  public EmergencyVoice(
      Map<ChannelId, Channel> channels, Function<Reply, OutboundMessage> composer) {
    this.channels = channels;
    this.composer = composer;
  }

  /// Watches over the storing of these messages; close it when the attempt has ended.
  Watch watch(List<Assessed> acute) {
    return new Watch(acute);
  }

  /// The store refused them: speak now.
  void speak(List<Assessed> acute) {
    acute.forEach(this::speak);
  }

  private void speak(Assessed each) {
    @Nullable Channel channel = channels.get(each.message().channel());
    String key = each.message().channel() + " " + each.message().externalId();
    if (channel == null || spoken.asMap().putIfAbsent(key, true) != null) {
      return;
    }
    boolean said = false;
    try {
      said = isOver(channel.sendUnstored(each.message().address(), composer.apply(card(each))));
    } catch (RuntimeException e) {
      // The others in danger must still hear us.
      LOG.error("Eine Notfallkarte ging nicht hinaus: {}", e.getClass().getSimpleName());
    } finally {
      if (!said) {
        spoken.invalidate(key);
      }
    }
  }

  /// What was surely or perhaps not sent is said again when the message is delivered again.
  private static boolean isOver(SendResult result) {
    return switch (result) {
      case SendResult.Sent _, SendResult.OptedOut _, SendResult.Refused _ -> true;
      case SendResult.NotSent _, SendResult.SlowDown _, SendResult.Unknown _ -> false;
    };
  }

  private static Reply card(Assessed each) {
    return switch (each.alarm()) {
      case Alarm.Signalled(var danger) -> new Reply.Card(danger, false, true);
      case Alarm.CheckFailed(), Alarm.Calm() -> new Reply.CheckFailed();
    };
  }

  /// One attempt to store, over when closed.
  final class Watch implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);

    private Watch(List<Assessed> acute) {
      if (!acute.isEmpty()) {
        Thread.ofVirtual().name("emergency-watch").start(() -> guard(acute));
      }
    }

    private void guard(List<Assessed> acute) {
      try {
        if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          speak(acute);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      ended.countDown();
    }
  }
}
