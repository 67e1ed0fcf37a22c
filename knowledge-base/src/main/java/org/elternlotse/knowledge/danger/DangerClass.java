package org.elternlotse.knowledge.danger;

/// The kinds of danger, with their fixed names (safety-facts part 2).
public enum DangerClass {
  SUICIDE_PARENT,
  SUICIDE_CHILD,
  HARM_TO_CHILD,
  CHILD_ABUSE,
  SEXUAL_ABUSE,
  DOMESTIC_VIOLENCE,
  MEDICAL_EMERGENCY,
  PERINATAL_CRISIS,
  MISSING_CHILD,
  ADDICTION,
  CHILD_WRITES,
  ACUTE_NEED,
  THREAT_TO_OTHERS,
  ABDUCTION;

  /// The name in files and outer interfaces: `suicide-parent`.
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
