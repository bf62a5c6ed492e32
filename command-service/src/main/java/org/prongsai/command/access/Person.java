package org.prongsai.command.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some program, that is known here.
 *
 * @param password encoded, such as {@code {bcrypt}$2a$10$...}
 * @param agency an officer's own
 */
public record Person(String password, Role role, @Nullable String agency) {
    public Person {
        if ((role == Role.OFFICER) == (agency == null)) {
            throw new IllegalArgumentException(
                    "an officer, and nobody else, has an agency: prongsai.access.people.*.agency");
        }
        if (!password.startsWith("{")) {
            throw new IllegalArgumentException(
                    "prongsai.access.people.*.password has to be encoded, such as {bcrypt}$2a$...");
        }
    }
}
