package org.prongsai.query.opendata;

/**
 * One file of a package.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record OpenFile(String name, String mediaType, long bytes, String sha256) {}
