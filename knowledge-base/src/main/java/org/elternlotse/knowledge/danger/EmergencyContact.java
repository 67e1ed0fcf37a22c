package org.elternlotse.knowledge.danger;

import org.elternlotse.knowledge.directory.Schedule;

/// A number to call in need, from `content/helplines.yaml` with source and check date.
///
/// @param id `telefonseelsorge`, `rescue` …
/// @param label short, as on a button: "TelefonSeelsorge"
/// @param number as dialled and shown: "0800 1110111"
/// @param hours when somebody answers
public record EmergencyContact(String id, String label, String number, Schedule hours) {}
