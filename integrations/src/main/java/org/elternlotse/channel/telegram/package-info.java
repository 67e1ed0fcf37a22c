/// Telegram as a [org.elternlotse.channel.Channel]: [TelegramChannel] is the way in, everything
/// else is its parts.
///
/// Receiving is our own: one poll or one webhook call at a time is read as a JSON tree, each update
/// is converted for itself, everything is stored, and only then is Telegram told ([LongPoller],
/// [TelegramWebhook]). Sending goes through the telegrambots client ([TelegramSender]). Numbers of
/// updates are never compared: they restart at random, possibly lower, after a quiet week.
@NullMarked
package org.elternlotse.channel.telegram;

import org.jspecify.annotations.NullMarked;
