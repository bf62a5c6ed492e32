package org.prongsai.query.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.PathNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Agencies")
class AgencyQuestionController {
    private final AgencyReader agencies;

    AgencyQuestionController(AgencyReader agencies) {
        this.agencies = agencies;
    }

    record AgencyJson(
            String agencyId,
            String nameTh,
            @Nullable String nameEn,
            String type,
            String province,
            @Nullable String district,
            List<AgencyYear> assessments) {}

    @GetMapping("/api/v1/agencies/{agencyId}")
    @Operation(summary = "An agency and its years", description = "Assessments are oldest first.")
    ResponseEntity<AgencyJson> agency(@PathVariable String agencyId) {
        var id = PathNames.agency(agencyId);
        var agency = agencies.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AgencyJson(
                        agency.agencyId(),
                        agency.nameTh(),
                        agency.nameEn(),
                        agency.type(),
                        agency.province(),
                        agency.district(),
                        agencies.years(id)));
    }
}
