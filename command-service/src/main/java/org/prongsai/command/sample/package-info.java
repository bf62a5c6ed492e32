/** The sample agency: the report the project starts from, sent as ordinary commands into an empty log. */
@NullMarked
package org.prongsai.command.sample;

import org.jspecify.annotations.NullMarked;
