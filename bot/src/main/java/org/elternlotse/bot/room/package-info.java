/// The parent's room on our own server: the web chat page, the interface for programs behind it and
/// the stream that keeps open pages up to date. It reads through [Rooms] and writes through the web
/// channel; it decides nothing.
@NullMarked
package org.elternlotse.bot.room;

import org.jspecify.annotations.NullMarked;
