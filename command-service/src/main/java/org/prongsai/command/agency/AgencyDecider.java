package org.prongsai.command.agency;

import java.util.List;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AgencyRegistered;

/** Decides about agencies: registered once, and the same data again is no news. */
final class AgencyDecider {
    private AgencyDecider() {}

    static List<AgencyRegistered> decide(AgencyState state, RegisterAgency command) {
        var event = new AgencyRegistered(
                command.agencyId(),
                command.nameTh(),
                command.nameEn(),
                command.type(),
                command.province(),
                command.district());
        return switch (state) {
            case AgencyState.Missing() -> List.of(event);
            case AgencyState.Registered(var facts) -> {
                if (!facts.equals(event)) {
                    throw new CommandRejected(
                            Reason.AGENCY_DIFFERS,
                            "หน่วยงาน %s ลงทะเบียนไว้แล้วด้วยข้อมูลอื่น".formatted(facts.agencyId()),
                            "agency %s is registered already, with other data".formatted(facts.agencyId()));
                }
                yield List.of();
            }
        };
    }
}
