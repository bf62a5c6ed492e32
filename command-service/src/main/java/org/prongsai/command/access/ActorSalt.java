package org.prongsai.command.access;

import org.prongsai.command.secret.Salt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What turns names of accounts and feeds into pseudonyms. */
@Component
class ActorSalt {
    private final Salt salt;

    ActorSalt(JdbcTemplate jdbc) {
        this.salt = Salt.kept(jdbc, "actor-salt");
    }

    byte[] bytes() {
        return salt.bytes();
    }
}
