package id.guruonline.scheduler.timetable;

/** x */
public sealed interface Verdict {
    record Free() implements Verdict {}
}
