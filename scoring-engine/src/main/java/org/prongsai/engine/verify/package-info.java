/**
 * The program that verifies bundles. The one package of the engine that opens files, prints and ends the process: all else stays
 * pure.
 */
@NullMarked
package org.prongsai.engine.verify;

import org.jspecify.annotations.NullMarked;
