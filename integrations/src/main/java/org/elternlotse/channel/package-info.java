/// The contract between the house and any messenger: what comes in, what goes out, what a channel
/// can do. Records only; no channel sees another, and nothing here knows the bot.
///
/// A new channel is one folder below this package with one public class that implements [Channel],
/// one pure mapping function to [InboundMessage], recorded payloads and a subclass of the contract
/// test.
@NullMarked
package org.elternlotse.channel;

import org.jspecify.annotations.NullMarked;
