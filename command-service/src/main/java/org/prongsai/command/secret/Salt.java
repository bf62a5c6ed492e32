package org.prongsai.command.secret;

import java.security.SecureRandom;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A secret that turns names into pseudonyms. It is made once, by whichever process comes first, and lives beside the log, never
 * in it: whoever holds the log alone cannot try names out.
 */
public final class Salt {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalStateException when what is kept under that name is no salt */
    public static Salt kept(JdbcTemplate jdbc, String name) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.update("insert into command.secret (name, value) values (?, ?) on conflict do nothing", name, fresh);
        var stored = jdbc.queryForObject("select value from command.secret where name = ?", byte[].class, name);
        if (stored == null || stored.length != BYTES) {
            throw new IllegalStateException("command.secret holds no usable " + name);
        }
        return new Salt(stored);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
