package org.elternlotse.knowledge.danger;

import java.util.List;

/// A fixed card, ready to be shown. Numbers stand in the text and again as contacts for call
/// buttons.
public record DangerCard(String text, List<EmergencyContact> contacts) {
  public DangerCard {
    contacts = List.copyOf(contacts);
  }
}
