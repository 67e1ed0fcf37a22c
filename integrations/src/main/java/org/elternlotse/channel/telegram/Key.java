package org.elternlotse.channel.telegram;

/// Duplicate keys. Never the update's own number: it restarts at random, possibly lower, after a
/// quiet week.
final class Key {
  private static final int LONGEST = 180;

  private Key() {}

  static String message(Bot bot, long chat, long message) {
    return "m:" + bot.key() + ":" + chat + ":" + message;
  }

  static String edited(Bot bot, long chat, long message, long editedAt) {
    return "e:" + bot.key() + ":" + chat + ":" + message + ":" + editedAt;
  }

  static String callback(String id) {
    return "c:" + (id.length() > LONGEST ? Digest.of(id) : id);
  }

  static String member(Bot bot, long chat, long date, String status) {
    return "s:" + bot.key() + ":" + chat + ":" + date + ":" + status;
  }

  /// A message that could not be read but can be answered.
  static String unread(Bot bot, long chat, long message, long editedAt) {
    return "u:" + bot.key() + ":" + chat + ":" + message + (editedAt == 0 ? "" : ":" + editedAt);
  }

  static String deadLetter(Bot bot, String payload) {
    return "d:" + bot.key() + ":" + Digest.of(payload);
  }
}
