package org.prongsai.engine.event;

/** How far a measure or guideline has come: the three boxes of the official report. */
public enum ProgressStatus {
    /** ยังไม่ได้ดำเนินการ. */
    NOT_STARTED,
    /** อยู่ระหว่างดำเนินการ. */
    IN_PROGRESS,
    /** ดำเนินการแล้วเสร็จ. */
    DONE
}
