package org.elternlotse.knowledge;

/// The id of a topic, the same in the topic catalogue, in file names and in fixed outer interfaces.
///
/// @param value lower-case words joined by hyphens, 3 to 48 characters: `schlaf-durchschlafen`
public record TopicId(String value) implements Comparable<TopicId> {
  public TopicId {
    if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() < 3 || value.length() > 48) {
      throw new IllegalArgumentException("not a topic id: " + value);
    }
  }

  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
