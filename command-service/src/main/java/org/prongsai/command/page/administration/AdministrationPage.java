package org.prongsai.command.page.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.access.ListedPeople;
import org.prongsai.command.access.Role;
import org.prongsai.page.Wording;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * The page for whoever runs the service, ready to print.
 *
 * @param people none at all where whoever reaches the service may do everything
 * @param position of the log's last event; null where it is empty
 * @param free what is left where the data are; null where that is not known
 */
record AdministrationPage(
        List<Somebody> people,
        List<RoleRow> roles,
        List<PartRow> parts,
        @Nullable String position,
        List<Fact> places,
        @Nullable String free,
        List<Fact> versions,
        String otherLanguageHref,
        String otherLanguage) {
    private static final long GIGA = 1_000_000_000;

    /** @param agency an officer's own */
    record Somebody(String name, String role, @Nullable String agency) {}

    record RoleRow(String role, String may) {}

    /**
     * A part of the service.
     *
     * @param what what it is for
     * @param stateClass its state as a class of the style sheet
     * @param detail how far it is; null where it does not say
     * @param error in the words of whatever failed; null while nothing does
     * @param href the page about it; null where there is none
     */
    record PartRow(
            String name,
            String what,
            String state,
            String stateClass,
            @Nullable String detail,
            @Nullable String error,
            @Nullable String href) {}

    record Fact(String name, String value) {}

    static AdministrationPage of(
            List<ListedPeople.Listed> people, List<Parts.Told> parts, Installation.Found found, Wording wording) {
        var other = wording.language().other();
        return new AdministrationPage(
                people.stream()
                        .map(one -> new Somebody(one.name(), role(one.role(), wording), one.agency()))
                        .toList(),
                Arrays.stream(Role.values())
                        .map(role -> new RoleRow(role(role, wording), wording.text("admin.may-" + word(role))))
                        .toList(),
                parts.stream().map(part -> part(part, wording)).toList(),
                found.position() == 0 ? null : wording.count(found.position()),
                places(found, wording),
                free(found, wording),
                versions(found, wording),
                AdministrationPages.HERE + "?lang=" + other.tag(),
                other.tag());
    }

    private static String role(Role role, Wording wording) {
        return wording.text("admin.role-" + word(role));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static PartRow part(Parts.Told told, Wording wording) {
        var part = word(told.part());
        var health = told.health();
        var error = health.getDetails().get("error");
        return new PartRow(
                wording.text("admin.part-" + part),
                wording.text("admin.part-" + part + "-what"),
                state(health.getStatus(), wording),
                health.getStatus().equals(Status.UP) ? "done" : "interrupted",
                detail(health, wording),
                error == null ? null : error.toString(),
                switch (told.part()) {
                    case SCOREBOARD -> "/rebuilds";
                    case LEDGER -> "/ledger";
                    case DATABASE, TAPE, KAFKA -> null;
                });
    }

    private static String state(Status status, Wording wording) {
        if (status.equals(Status.UP)) {
            return wording.text("admin.up");
        }
        if (status.equals(Status.OUT_OF_SERVICE)) {
            return wording.text("admin.catching-up");
        }
        return wording.text(status.equals(Status.DOWN) ? "admin.down" : "admin.unsure");
    }

    /** How far it is in the log, where it follows the log; how often it was started again, where it was. */
    private static @Nullable String detail(Health health, Wording wording) {
        if (health.getDetails().get("startedAgain") instanceof Integer times
                && health.getDetails().get("lastStart") instanceof Instant last) {
            return wording.text("admin.started-again", wording.count(times), wording.moment(last));
        }
        if (!(health.getDetails().get("position") instanceof Number position)
                || !(health.getDetails().get("lag") instanceof Number lag)) {
            return null;
        }
        return lag.longValue() == 0
                ? wording.text("admin.followed", wording.count(position.longValue()))
                : wording.text("admin.behind", wording.count(position.longValue()), wording.count(lag.longValue()));
    }

    private static List<Fact> places(Installation.Found found, Wording wording) {
        var places = new ArrayList<Fact>();
        places.add(new Fact(wording.text("admin.place-database"), found.database()));
        found.directories()
                .forEach((name, path) -> places.add(new Fact(wording.text("admin.place-" + name), path.toString())));
        return List.copyOf(places);
    }

    private static @Nullable String free(Installation.Found found, Wording wording) {
        var bytes = found.freeBytes();
        return bytes == null ? null : wording.text("admin.free", wording.count(bytes / GIGA));
    }

    private static List<Fact> versions(Installation.Found found, Wording wording) {
        return List.of(
                new Fact(wording.text("site.name"), found.version()),
                new Fact("Java", found.java()),
                new Fact("PostgreSQL", found.postgres()));
    }
}
