package org.prongsai.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    /** Who may, in the order of the roles: administrator, assessor, officer of mueang-phai, auditor, feed; * for anybody. */
    @ParameterizedTest
    @CsvSource({
        "GET,    /,                                                                  *",
        "GET,    /api/v1/assessments/mueang-phai-2566/scores,                        *",
        "GET,    /api/v1/assessments/mueang-phai-2566/scores/explanation,            *",
        "GET,    /agencies/mueang-phai/timeline,                                     *",
        "GET,    /agencies/mueang-phai/events/7,                                     *",
        "GET,    /agencies/mueang-phai/changes,                                      *",
        "GET,    /agencies/mueang-phai/explain,                                      *",
        "GET,    /api/v1/assessments/mueang-phai-2566/report.docx,                   *",
        "GET,    /api/v1/open-data,                                                  *",
        "GET,    /api/v1/open-data/2566.zip,                                         *",
        "GET,    /api/v1/open-data/2566/results.csv,                                 *",
        "GET,    /open-data,                                                         *",
        "GET,    /api/v1/assessments/mueang-phai-2566/reconciliation,                *",
        "GET,    /agencies/mueang-phai/reconciliation,                               *",
        "POST,   /api/v1/feeds/kobo-1/kobo,                                          *",
        "POST,   /api/v1/feeds/kobo-1/pull,                                          A----",
        "PUT,    /api/v1/feeds/kobo-1,                                               A----",
        "GET,    /api/v1/feeds,                                                      AS-U-",
        "POST,   /api/v1/agencies,                                                   AS---",
        "POST,   /api/v1/assessments,                                                AS---",
        "POST,   /api/v1/methodologies,                                              AS---",
        "POST,   /api/v1/survey-responses,                                           AS--F",
        "POST,   /api/v1/assessments/mueang-phai-2566/surveys/IIT/responses,         ASO-F",
        "POST,   /api/v1/assessments/mueang-phai-nuea-2566/surveys/IIT/responses,    AS--F",
        "PUT,    /api/v1/assessments/mueang-phai-2566/surveys/IIT/responses/abc,     ASO--",
        "DELETE, /api/v1/assessments/mueang-phai-2566/surveys/IIT/responses/abc,     ASO--",
        "DELETE, /api/v1/assessments/elsewhere-2566/surveys/IIT/responses/abc,       AS---",
        "PUT,    /api/v1/assessments/mueang-phai-2566/published-result,              ASO--",
        "POST,   /api/v1/assessments/mueang-phai-2566/certify,                       AS---",
        "GET,    /assessments/mueang-phai-2566/surveys/IIT/responses/abc,            ASOU-",
        "POST,   /assessments/mueang-phai-2566/surveys/IIT/responses/abc,            ASO--",
        "GET,    /assessments/elsewhere-2566/surveys/IIT/responses/abc,              AS-U-",
        "GET,    /agencies/mueang-phai/plan,                                         *",
        "GET,    /agencies/mueang-phai/plan.ics,                                     *",
        "GET,    /assessments/mueang-phai-2566/measures/new,                         ASOU-",
        "POST,   /assessments/mueang-phai-2566/measures/new,                         ASO--",
        "POST,   /assessments/mueang-phai-2566/measures/m1/progress,                 ASO--",
        "POST,   /assessments/elsewhere-2566/measures/m1/outcome,                    AS---",
        "GET,    /api/v1/assessments/elsewhere-2566/surveys/IIT/suggestions,         AS-U-",
        "GET,    /api/v1/deliveries,                                                 AS-U-",
        "GET,    /api/v1/deliveries/1,                                               ASOUF",
        "GET,    /api/v1/deliveries/1/rejected.csv,                                  ASOUF",
        "POST,   /deliveries/new,                                                    ASO--",
        "POST,   /api/v1/deliveries/1/cancel,                                        AS---",
        "PUT,    /api/v1/column-maps/csv-1,                                          ASO--",
        "GET,    /rebuilds,                                                          *",
        "GET,    /api/v1/rebuilds/1,                                                 *",
        "POST,   /api/v1/rebuilds,                                                   A----",
        "DELETE, /api/v1/rebuilds/1,                                                 A----",
        "POST,   /rebuilds,                                                          A----",
        "POST,   /rebuilds/1/cancel,                                                 A----",
        "GET,    /ledger,                                                            *",
        "GET,    /api/v1/ledger/checkpoint,                                          *",
        "GET,    /api/v1/ledger/verifications/1,                                     *",
        "GET,    /api/v1/assessments/mueang-phai-2566/events,                        ASOU-",
        "GET,    /api/v1/assessments/elsewhere-2566/events,                          AS-U-",
        "GET,    /api/v1/assessments/mueang-phai-2566/events/7/effect,               ASOU-",
        "GET,    /api/v1/assessments/mueang-phai-2566/changes,                       ASOU-",
        "GET,    /api/v1/assessments/mueang-phai-2566/audit-bundle.zip,              ASOU-",
        "GET,    /api/v1/assessments/elsewhere-2566/audit-bundle.zip,                AS-U-",
        "GET,    /api/v1/nation/2566/audit-bundle.zip,                               AS-U-",
        "POST,   /api/v1/ledger/verifications,                                       AS-U-",
        "POST,   /ledger/verifications,                                              AS-U-"
    })
    void letsEachRoleDoWhatItIsHereFor(String method, String path, String expected) {
        var letters = new ArrayList<>(List.of("A", "S", "O", "U", "F"));
        var roles = Role.values();
        var may = new StringBuilder();
        for (int at = 0; at < roles.length; at++) {
            var agency = roles[at] == Role.OFFICER ? "mueang-phai" : null;
            may.append(AccessRules.allows(roles[at], agency, method, path) ? letters.get(at) : "-");
        }

        assertThat(AccessRules.isFree(method, path) ? "*" : may.toString()).isEqualTo(expected);
    }
}
