package org.prongsai.command.survey;

import org.prongsai.command.secret.Salt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What turns respondents' keys into response ids. */
@Component
class RespondentSalt {
    private final Salt salt;

    RespondentSalt(JdbcTemplate jdbc) {
        this.salt = Salt.kept(jdbc, "respondent-salt");
    }

    byte[] bytes() {
        return salt.bytes();
    }
}
