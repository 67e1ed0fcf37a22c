package org.elternlotse.knowledge;

import org.elternlotse.knowledge.directory.Schedule;

/// The institution that runs this installation, from `content/institution.yaml`.
///
/// @param id short name in rows: lower-case letters, digits, hyphens
/// @param name as parents read it
/// @param deskHours when counselors are at the desk
/// @param demo true for the sample institution: parents are told that nobody is behind it yet
public record Institution(String id, String name, Schedule deskHours, boolean demo) {}
