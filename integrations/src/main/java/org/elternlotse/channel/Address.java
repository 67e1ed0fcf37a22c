package org.elternlotse.channel;

/// Where a parent is reached on one channel: a Telegram chat id, a web room. It identifies a
/// person, so it is stored only sealed or as a keyed hash, and never printed.
///
/// @param value as the messenger writes it, 1 to 200 characters
public record Address(String value) {
  public Address {
    if (value.isEmpty() || value.length() > 200) {
      throw new IllegalArgumentException("an address has 1 to 200 characters");
    }
  }

  @Override
  public String toString() {
    return "[address]";
  }
}
