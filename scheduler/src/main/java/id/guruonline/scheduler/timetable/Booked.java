package id.guruonline.scheduler.timetable;

/** What came of an attempt to book. */
public sealed interface Booked {

    /** The lesson stands in the timetable, now or since an earlier attempt of the same answer. */
    record Done() implements Booked {}

    /**
     * Nothing was changed.
     *
     * @param verdict what is in the way; never {@link Verdict.Free}
     */
    record Refused(Verdict verdict) implements Booked {}
}
