package id.guruonline.conversation.understanding.reading;

import id.guruonline.scheduler.people.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a recogniser takes a run of tokens for. Readings may overlap; the {@link Chart} keeps the
 * strongest.
 */
public sealed interface Reading {

    /** The first token. */
    int from();

    /** The place after the last token. */
    int to();

    /** Whether it wins over another that overlaps. */
    Precedence precedence();

    /** What it says, whatever words it was said in. */
    default Object told() {
        return switch (this) {
            case SubjectNamed taught -> taught.subject();
            case ClassName named -> named.grade() + "/" + named.name();
            case Clock clock -> String.valueOf(clock.times().start());
            case DayPart part -> part.word();
            case Length length -> length.minutes();
            case HowOften often -> often.count();
            case OrderCode code -> code.id();
            case Noise _ -> "";
        };
    }

    /** Nothing of interest: a phone number, a school's name, "32 siswa". */
    record Noise(int from, int to, Precedence precedence) implements Reading {}

    /** A class; neither grade nor name where the grade is none of this level. */
    record ClassName(
            int from,
            int to,
            Precedence precedence,
            @Nullable Integer grade,
            @Nullable String name,
            boolean impossible)
            implements Reading {}

    /** A subject by one of its names. */
    record SubjectNamed(int from, int to, Precedence precedence, Subject subject)
            implements Reading {}

    /** The code of an order, in capitals: "B4821". */
    record OrderCode(int from, int to, Precedence precedence, String id) implements Reading {}

    /** A part of a day's description; see {@link DayWord}. */
    record DayPart(int from, int to, Precedence precedence, DayWord word) implements Reading {}

    /** One time of day, a pair, or a pair by lesson hours. */
    record Clock(int from, int to, Precedence precedence, ClockTimes times) implements Reading {}

    /**
     * How long the lesson lasts, or how late somebody is.
     *
     * @param tenths the same in tenths of a lesson hour; null where it was told in minutes
     */
    record Length(int from, int to, Precedence precedence, int minutes, @Nullable Integer tenths)
            implements Reading {}

    /** How often: lessons, days or weeks. */
    record HowOften(int from, int to, Precedence precedence, int count, Unit unit)
            implements Reading {
        /** What is counted. */
        public enum Unit {
            LESSON,
            DAY,
            WEEK
        }
    }
}
