package org.prongsai.command.feed.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Complete;
import org.prongsai.command.feed.form.ColumnRole.Dropped;
import org.prongsai.command.feed.form.ColumnRole.Ignored;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;
import org.prongsai.command.feed.form.ColumnRole.Withdrawn;
import org.prongsai.command.feed.form.ColumnRole.Withdrawn.Sign;

/** The columns that each source adds by itself, by folded header. */
final class SystemColumns {
    private static final Map<Source, SystemColumns> ALL = Map.of(
            Source.LIMESURVEY, limesurvey(),
            Source.KOBO, kobo(),
            Source.ODK, odk(),
            Source.GOOGLE_FORMS, googleForms(),
            Source.QUALTRICS, qualtrics(),
            Source.FORMBRICKS, formbricks());

    private static final SystemColumns NONE = new SystemColumns();

    private final Map<String, ColumnRole> roles = new HashMap<>();

    private SystemColumns() {}

    static SystemColumns of(Source source) {
        return ALL.getOrDefault(source, NONE);
    }

    /** Null for a column of the form's author. */
    @Nullable
    ColumnRole role(String folded) {
        return roles.get(folded);
    }

    private static SystemColumns limesurvey() {
        return new SystemColumns()
                .with(new RespondentKey(1, true), "id", "Response ID", "รหัสคำตอบ")
                .with(new SubmittedOn(false, true), "submitdate", "Date submitted", "วันที่ส่ง")
                .ignored(
                        "lastpage", "Last page", "startlanguage", "Start language", "seed", "startdate", "Date started")
                .ignored("datestamp", "Date last action", "interviewtime", "Total time", "หน้าสุดท้าย", "ภาษาเริ่มต้น")
                .dropped("token", "token", "Access code")
                .dropped("ip", "ipaddr", "IP address")
                .dropped("device", "refurl", "Referrer URL")
                .dropped("name", "firstname", "First name", "lastname", "Last name")
                .dropped("email", "email", "Email address");
    }

    private static SystemColumns kobo() {
        return new SystemColumns()
                .with(new RespondentKey(1, true), "meta/rootUuid", "rootUuid", "_rootUuid")
                .with(new RespondentKey(2, true), "meta/instanceID", "instanceID", "_instanceID")
                .with(new RespondentKey(3, true), "_uuid")
                .with(new RespondentKey(4, true), "_id")
                .with(new SubmittedOn(true, false), "_submission_time")
                .with(new Complete(true), "_status")
                .with(
                        new Withdrawn(Sign.REJECTION),
                        "_validation_status",
                        "_validation_status/label",
                        "_validation_status/uid")
                .ignored(
                        "formhub/uuid",
                        "__version__",
                        "_version_",
                        "_xform_id_string",
                        "_index",
                        "_validation_status/timestamp")
                .ignored(
                        "start",
                        "end",
                        "today",
                        "meta/deprecatedID",
                        "deprecatedID",
                        "_bamboo_dataset_id",
                        "_attachments")
                .dropped("username", "_submitted_by", "username", "_validation_status/by_whom")
                .dropped("device", "deviceid", "audit", "meta/audit")
                .dropped("phone", "phonenumber", "simserial", "subscriberid")
                .dropped("name", "meta/instanceName", "instanceName")
                .dropped("geo", "_geolocation")
                .dropped("personal", "_notes", "_tags");
    }

    private static SystemColumns odk() {
        return new SystemColumns()
                .with(new RespondentKey(1, true), "KEY", "__id")
                .with(new RespondentKey(2, true), "meta-instanceID", "meta/instanceID", "instanceID")
                .with(new SubmittedOn(true, false), "SubmissionDate", "__system/submissionDate")
                .with(new Complete(true), "Status", "__system/status")
                .with(new Withdrawn(Sign.REJECTION), "ReviewState", "__system/reviewState")
                .with(new Withdrawn(Sign.ANYTHING), "DeletedAt", "__system/deletedAt")
                .ignored("AttachmentsPresent", "AttachmentsExpected", "Edits", "FormVersion", "UpdatedAt")
                .ignored(
                        "__system/attachmentsPresent",
                        "__system/attachmentsExpected",
                        "__system/edits",
                        "__system/formVersion")
                .ignored("__system/updatedAt", "start", "end", "today", "meta-deprecatedID", "meta/deprecatedID")
                .dropped(
                        "username",
                        "SubmitterID",
                        "SubmitterName",
                        "__system/submitterId",
                        "__system/submitterName",
                        "username")
                .dropped("device", "DeviceID", "__system/deviceId", "audit", "meta-audit", "meta/audit")
                .dropped("phone", "phonenumber", "simserial", "subscriberid")
                .dropped("name", "meta-instanceName", "meta/instanceName", "instanceName");
    }

    private static SystemColumns googleForms() {
        var columns = new SystemColumns()
                .with(new RespondentKey(1, true), "responseId", "Response ID")
                .with(new SubmittedOn(true, false), "createTime")
                .ignored("lastSubmittedTime", "totalScore", "Score", "คะแนน", "คะแนนรวม", "formId", "triggerUid")
                .dropped("email", "respondentEmail")
                .dropped("username", "Username", "ชื่อผู้ใช้");
        for (var timestamp : SourceDetection.GOOGLE_TIMESTAMPS) {
            columns.with(new SubmittedOn(false, false), timestamp);
        }
        return columns;
    }

    private static SystemColumns qualtrics() {
        return new SystemColumns()
                .with(new RespondentKey(1, true), "ResponseId", "Response ID")
                .with(new SubmittedOn(false, false), "RecordedDate", "Recorded Date")
                .with(new Complete(false), "Finished")
                .with(new Complete(true), "Status", "Response Type")
                .ignored(
                        "StartDate",
                        "Start Date",
                        "EndDate",
                        "End Date",
                        "Progress",
                        "Duration (in seconds)",
                        "ResponseSet")
                .ignored("DistributionChannel", "Distribution Channel", "UserLanguage", "User Language")
                .dropped("ip", "IPAddress", "IP Address")
                .dropped(
                        "name",
                        "RecipientLastName",
                        "Recipient Last Name",
                        "RecipientFirstName",
                        "Recipient First Name",
                        "Name")
                .dropped("email", "RecipientEmail", "Recipient Email", "EmailAddress")
                .dropped("personal", "ExternalReference", "External Data Reference", "ExternalDataReference")
                .dropped(
                        "geo",
                        "LocationLatitude",
                        "Location Latitude",
                        "LocationLongitude",
                        "Location Longitude",
                        "LocationAccuracy");
    }

    private static SystemColumns formbricks() {
        return new SystemColumns()
                .with(new RespondentKey(1, true), "formbricks/id")
                .with(new SubmittedOn(true, false), "formbricks/createdAt")
                .with(new Complete(false), "formbricks/finished")
                .ignored("formbricks/updatedAt", "formbricks/surveyId", "formbricks/language", "formbricks/endingId")
                .ignored("formbricks/displayId", "formbricks/ttc", "formbricks/variables", "formbricks/tags")
                .dropped("device", "formbricks/meta")
                .dropped("personal", "formbricks/person", "formbricks/personAttributes", "formbricks/contact")
                .dropped(
                        "personal",
                        "formbricks/contactAttributes",
                        "formbricks/singleUseId",
                        "formbricks/notes",
                        "formbricks/personId");
    }

    private SystemColumns ignored(String... headers) {
        return with(new Ignored(Ignored.SYSTEM), headers);
    }

    private SystemColumns dropped(String kind, String... headers) {
        return with(new Dropped(kind, Dropped.BY_SOURCE), headers);
    }

    private SystemColumns with(ColumnRole role, String... headers) {
        for (var header : headers) {
            roles.put(Headers.fold(header), role);
        }
        return this;
    }
}
