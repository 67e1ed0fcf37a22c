package org.elternlotse.channel;

/// The short name of a channel, as it stands in rows, metrics and logs: `telegram`, `web`.
///
/// @param value lower-case letters, digits and hyphens, 1 to 20 characters
public record ChannelId(String value) {
  public static final ChannelId TELEGRAM = new ChannelId("telegram");
  public static final ChannelId WEB = new ChannelId("web");

  public ChannelId {
    if (!value.matches("[a-z][a-z0-9-]{0,19}")) {
      throw new IllegalArgumentException("not a channel name: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
