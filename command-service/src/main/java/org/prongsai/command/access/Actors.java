package org.prongsai.command.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.ActorNames;
import org.prongsai.log.actor.Origin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who does what is being done, as the log may learn it; and who that is, for those who may know. */
@Component
public class Actors implements ActorNames {
    private static final String BY_REST = "rest";
    private static final String BY_PAGE = "page";
    private static final String BY_ITSELF = "service";
    private static final String API = "/api/";

    private final AccessProperties access;
    private final ObjectProvider<NamedFeeds> feeds;
    private final Pseudonyms pseudonyms;

    /** @param feeds asked for late: some of them rest on what sends commands */
    Actors(AccessProperties access, ObjectProvider<NamedFeeds> feeds, ActorSalt salt) {
        this.access = access;
        this.feeds = feeds;
        this.pseudonyms = new Pseudonyms(salt.bytes());
    }

    /** Whoever's request this thread serves; the service itself where it serves none. */
    public Origin now() {
        var path = requestedPath();
        if (path == null) {
            return system(BY_ITSELF);
        }
        return new Origin(asker(), path.startsWith(API) ? BY_REST : BY_PAGE);
    }

    /** The same, where it is known how things came in. */
    public Origin now(String via) {
        return new Origin(requestedPath() == null ? Actor.SYSTEM : asker(), via);
    }

    /** A configured feed or a topic, whoever made it send. */
    public Origin feed(String name, String via) {
        return new Origin(new Actor(Actor.Kind.FEED, pseudonyms.ofFeed(name)), via);
    }

    public Origin system(String via) {
        return new Origin(Actor.SYSTEM, via);
    }

    private Actor asker() {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        var person = person();
        return somebody == null || person == null
                ? Actor.ANYONE
                : new Actor(kind(person.role()), pseudonyms.ofAccount(somebody.getName()));
    }

    private @Nullable Person person() {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        return somebody == null ? null : access.known().get(somebody.getName());
    }

    private static Actor.Kind kind(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> Actor.Kind.ADMINISTRATOR;
            case ASSESSOR -> Actor.Kind.ASSESSOR;
            case OFFICER -> Actor.Kind.OFFICER;
            case AUDITOR -> Actor.Kind.AUDITOR;
            case FEED -> Actor.Kind.FEED;
        };
    }

    private static @Nullable String requestedPath() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served
                ? served.getRequest().getServletPath()
                : null;
    }

    /** Administrators see all names; where nobody is listed, everybody may do everything, and there are but feeds to name. */
    @Override
    public Map<String, String> seenByAsker() {
        var person = person();
        if (!access.known().isEmpty() && (person == null || person.role() != Role.ADMINISTRATOR)) {
            return Map.of();
        }
        var names = new HashMap<String, String>();
        access.known().keySet().forEach(name -> names.put(pseudonyms.ofAccount(name), name));
        feeds.forEach(some -> some.names().forEach(name -> names.put(pseudonyms.ofFeed(name), name)));
        return names;
    }
}
