package org.prongsai.command.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is listed, for administrators: names and roles, never passwords. */
@Component
public class ListedPeople {
    private final AccessProperties access;

    ListedPeople(AccessProperties access) {
        this.access = access;
    }

    /** @param agency an officer's own */
    public record Listed(String name, Role role, @Nullable String agency) {}

    /** By their names; none at all means that whoever reaches the service may do everything. */
    public List<Listed> all() {
        return access.known().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(known -> new Listed(
                        known.getKey(),
                        known.getValue().role(),
                        known.getValue().agency()))
                .toList();
    }
}
