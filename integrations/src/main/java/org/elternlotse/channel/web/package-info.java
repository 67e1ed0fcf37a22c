/// The web chat as a channel: rooms instead of phone numbers, and watchers instead of a messenger's
/// servers. It speaks no HTTP; the routes of the bot do, and hand over what they hear.
@NullMarked
package org.elternlotse.channel.web;

import org.jspecify.annotations.NullMarked;
