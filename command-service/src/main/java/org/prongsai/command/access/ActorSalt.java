package org.prongsai.command.access;

import java.security.SecureRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The secret that turns names of accounts and feeds into pseudonyms. It lives beside the log, never in it: whoever holds the
 * log alone cannot try names out.
 */
@Component
class ActorSalt {
    private static final String NAME = "actor-salt";
    private static final int BYTES = 32;

    private final byte[] salt;

    ActorSalt(JdbcTemplate jdbc) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.update("insert into command.secret (name, value) values (?, ?) on conflict do nothing", NAME, fresh);
        var stored = jdbc.queryForObject("select value from command.secret where name = ?", byte[].class, NAME);
        if (stored == null || stored.length != BYTES) {
            throw new IllegalStateException("command.secret holds no usable " + NAME);
        }
        this.salt = stored;
    }

    byte[] bytes() {
        return salt.clone();
    }
}
