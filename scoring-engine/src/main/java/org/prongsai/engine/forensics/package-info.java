/** What can be said of published figures by arithmetic alone: whether they follow, and what could have made them. */
@NullMarked
package org.prongsai.engine.forensics;

import org.jspecify.annotations.NullMarked;
