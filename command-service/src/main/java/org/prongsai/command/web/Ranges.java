package org.prongsai.command.web;

import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;

/** Bounds of numbers in parameters. */
final class Ranges {
    private Ranges() {}

    /** @throws CommandRejected when a number is out of its range */
    static void require(String name, int given, int min, int max) {
        if (given < min || given > max) {
            throw CommandRejected.invalid(FieldProblems.outOfRange(name, min, max));
        }
    }
}
