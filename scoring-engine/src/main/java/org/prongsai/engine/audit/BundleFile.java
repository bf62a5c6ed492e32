package org.prongsai.engine.audit;

import org.prongsai.engine.ledger.Hash;

/**
 * A file of a bundle as the manifest names it.
 *
 * @param length in bytes
 * @param hash SHA-256 of its content
 */
record BundleFile(String name, long length, Hash hash) {}
