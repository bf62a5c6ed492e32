/** The methodologies there are: those that come with the engine, and those registered in the log. */
@NullMarked
package org.prongsai.log.methodology;

import org.jspecify.annotations.NullMarked;
