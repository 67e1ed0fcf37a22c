package org.elternlotse.knowledge.danger;

/// How fast a human of ours must be alarmed. Declared from most to least urgent.
public enum DangerLevel {
  SECONDS,
  MINUTES,
  HOURS;

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean atLeast(DangerLevel other) {
    return compareTo(other) <= 0;
  }
}
