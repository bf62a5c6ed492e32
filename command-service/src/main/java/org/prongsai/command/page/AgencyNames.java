package org.prongsai.command.page;

import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.page.Language;
import org.springframework.stereotype.Component;

/** What agencies are called, from the log. */
@Component
class AgencyNames {
    private final EventLog log;

    AgencyNames(EventLog log) {
        this.log = log;
    }

    /** @param language the language the name is in: the one wanted where there is such a name, else Thai */
    record Name(String text, Language language) {}

    /** The id itself for an agency that nobody registered. */
    Name name(AgencyId agency, Language wanted) {
        var found = new Object() {
            Name name = new Name(agency.value(), Language.EN);
        };
        log.readStream(Streams.agency(agency), AsOf.latest(), logged -> {
            if (logged.event() instanceof AgencyRegistered registered) {
                var english = registered.nameEn();
                found.name = wanted == Language.EN && english != null
                        ? new Name(english, Language.EN)
                        : new Name(registered.nameTh(), Language.TH);
            }
        });
        return found.name;
    }
}
