package org.prongsai.benchmarks.national.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.AgencyId;

/** An agency that does not exist. */
record SyntheticAgency(int number, AgencyKind kind, String province) {

    /** All of them, the large ones first. */
    static List<SyntheticAgency> all() {
        var all = new ArrayList<SyntheticAgency>();
        for (var kind : AgencyKind.values()) {
            for (int i = 0; i < kind.agencies; i++) {
                all.add(new SyntheticAgency(all.size() + 1, kind, kind.province(i)));
            }
        }
        return all;
    }

    AgencyId id() {
        return new AgencyId("synthetic-%04d".formatted(number));
    }

    AgencyRegistered registered() {
        return new AgencyRegistered(
                id(),
                "หน่วยงานสมมติ %s ที่ %d จังหวัด%s".formatted(kind.type, number, province),
                "Synthetic agency %d".formatted(number),
                kind.type,
                province,
                "อำเภอสมมติที่ %d".formatted(1 + number % 12));
    }
}
