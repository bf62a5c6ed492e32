/** Figures by name: what each is made of, and what happened to it between two score sheets. */
@NullMarked
package org.prongsai.engine.explanation;

import org.jspecify.annotations.NullMarked;
