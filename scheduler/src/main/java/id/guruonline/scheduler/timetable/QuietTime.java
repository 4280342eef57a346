package id.guruonline.scheduler.timetable;

import java.time.Instant;

/**
 * Time in which nobody expects an answer of a teacher, who teaches or sleeps.
 *
 * @param end after the start
 */
public record QuietTime(Instant start, Instant end) {}
