package org.prongsai.command.feed.nation;

/** One column of a file. */
record Column(int index, String name, Role role) {}
