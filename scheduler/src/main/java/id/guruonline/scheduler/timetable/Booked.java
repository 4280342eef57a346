package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.reason.Reason;

/** What came of an attempt to book. */
public sealed interface Booked {

    /** The lesson stands in the timetable, now or since an earlier attempt of the same answer. */
    record Done() implements Booked {}

    /**
     * Nothing was changed.
     *
     * @param why what is in the way
     */
    record Refused(Reason why) implements Booked {}
}
