package id.guruonline.conversation.understanding.reading;

import id.guruonline.scheduler.people.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a recogniser takes a run of tokens for. Readings may overlap; the {@link Chart} keeps the
 * strongest.
 */
public sealed interface Reading {

    /** A word before it says what it is ("kelas", "jam", "tgl"). */
    int CUED = 90;

    /** It can hardly be anything else ("07.30", "24 Nov"). */
    int CLEAR = 70;

    /** It is most likely this, if nobody else claims it ("8-10"). */
    int LIKELY = 40;

    /** The first token. */
    int from();

    /** The place after the last token. */
    int to();

    /** How sure it is; the stronger of two that overlap wins. */
    int strength();

    /** Nothing of interest: a phone number, a school's name, "32 siswa". */
    record Noise(int from, int to, int strength) implements Reading {}

    /** A class; neither grade nor name where the grade is none of this level. */
    record ClassName(
            int from,
            int to,
            int strength,
            @Nullable Integer grade,
            @Nullable String name,
            boolean impossible)
            implements Reading {}

    record SubjectNamed(int from, int to, int strength, Subject subject) implements Reading {}

    record OrderCode(int from, int to, int strength, String id) implements Reading {}

    /** A part of a day's description; see {@link Days}. */
    record DayPart(int from, int to, int strength, DayWord word) implements Reading {}

    /** One time of day, a pair, or a pair by lesson hours. */
    record Clock(int from, int to, int strength, ClockTimes times) implements Reading {}

    /** How long the lesson lasts, or how late somebody is. */
    record Length(int from, int to, int strength, int minutes) implements Reading {}

    /** How often: lessons, days or weeks. */
    record HowOften(int from, int to, int strength, int count, Unit unit) implements Reading {
        public enum Unit {
            LESSON,
            DAY,
            WEEK
        }
    }
}
