/// The open export as observable state, and the commands on it. The window's parts meet here and
/// nowhere else: state goes down to them, commands come up.
///
/// All of it belongs to the UI thread. Files are read and media loaded on other threads, and only
/// the newest request counts: what an older one brings is dropped.
@NullMarked
package app.spotcheck.session;

import org.jspecify.annotations.NullMarked;
