package org.prongsai.command.json;

import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.SurveyCode;

/** The kinds of names that requests hold. */
public final class Names {
    private Names() {}

    public static Kind<AgencyId> agencyId() {
        return Kinds.name("ใช้อักษรละตินตัวเล็ก ตัวเลข และขีด (-) ยาว 2 ถึง 60 ตัว เช่น mueang-phai", AgencyId::new);
    }

    public static Kind<ActivityId> activityId() {
        return Kinds.name("ใช้อักษรละตินตัวเล็ก ตัวเลข และขีด (-) ยาว 2 ถึง 40 ตัว เช่น m1", ActivityId::new);
    }

    public static Kind<AssessmentId> assessmentId() {
        return Kinds.name("ใช้รหัสหน่วยงาน ขีด (-) และปีงบประมาณ พ.ศ. เช่น mueang-phai-2566", AssessmentId::parse);
    }

    public static Kind<FiscalYear> fiscalYear() {
        return Kinds.number("ใช้ปีงบประมาณ พ.ศ. ระหว่าง 2500 ถึง 2699 เช่น 2566", FiscalYear::new);
    }

    public static Kind<SurveyCode> survey() {
        return Kinds.name("ใช้รหัสแบบวัด เช่น IIT หรือ EIT-1", SurveyCode::new);
    }
}
