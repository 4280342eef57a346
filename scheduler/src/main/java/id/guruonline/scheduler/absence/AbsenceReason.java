package id.guruonline.scheduler.absence;

/** Why a teacher is away; no finer than a school has to know. */
public enum AbsenceReason {
    /** Ill. */
    SAKIT,
    /** Excused. */
    IZIN,
    /** On duty elsewhere, trainings among it. */
    DINAS,
    /** On leave. */
    CUTI,
    /** At the teachers' own meeting. */
    MGMP,
    /** Anything else, or nothing that was said. */
    LAIN
}
