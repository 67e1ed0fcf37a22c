/// The one way out over HTTP: a factory of OkHttp clients with time-outs, redaction and a list of
/// allowed hosts.
@NullMarked
package org.elternlotse.http;

import org.jspecify.annotations.NullMarked;
