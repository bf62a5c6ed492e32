/** Feeds that were set up, as pages: how each goes, and a form to set one up, change it, stop it for a while or take it away. */
@NullMarked
package org.prongsai.command.page.feed;

import org.jspecify.annotations.NullMarked;
