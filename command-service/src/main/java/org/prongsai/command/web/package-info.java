/** The REST paths that change something, and the problems they answer with. */
@NullMarked
package org.prongsai.command.web;

import org.jspecify.annotations.NullMarked;
