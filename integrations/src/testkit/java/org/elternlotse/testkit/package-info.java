/// Fakes and shared tests that `integrations` and `bot` both use: a scripted Bot API, an inlet that
/// remembers, and the contract that every channel keeps. Loopback only; waiting is always for a
/// condition, never for a time.
@NullMarked
package org.elternlotse.testkit;

import org.jspecify.annotations.NullMarked;
