package id.guruonline.conversation.understanding.meaning;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text was taken for. A slot that the text does not give, or about which there is doubt, is
 * null.
 *
 * @param intent what is wanted
 * @param subject the subject
 * @param grade the grade, 1 to 12
 * @param className the grade in digits and the rest in capitals ("8C", "11 IPA 2", "10-3"), null
 *     where only the grade was given
 * @param date the first lesson's day
 * @param start when the lesson starts
 * @param end when it ends
 * @param repeat how many lessons, at least 1
 * @param problem why a slot that was given is empty, if one is
 * @param number a number that was typed as an answer: of a list, or of stars
 * @param orderId an order's code, in capitals ("B4821")
 * @param detail the finer kind of the intent
 * @param minutes the length of the lesson if it was given as such, or by how much somebody is late
 * @param dates the days of all lessons, in order; empty if no day is known. With {@link
 *     Intent.Told#DAYS} those of the rest or the timetable, empty if none were told
 * @param more further orders of the same message, each complete by itself
 * @param language the language of the message, null where it could be either
 * @param wantedLanguage the language that is asked for, with {@link Intent.Talk#LANGUAGE}; null
 *     where none is named
 * @param spans which words each slot came from
 * @param asks whether it is to be asked what is meant before anything is done: the intent is one
 *     that acts, and the message says more than that; or nothing of it is clear
 * @param answered what it says as an answer, whatever was asked
 * @param note what else the school wants its teacher to know, as typed; empty where no note is
 *     wanted any more, null where nothing is said of it
 * @param periods the lesson hours that bare hours may be as well: "jam 1-2"; null where they cannot
 * @param together the classes that are taught as one; null where it is one class
 * @param byBells what of the times was told in lesson hours, which {@code start}, {@code end} and
 *     {@code minutes} are by the bells of the first lesson's day, or today's; null for nothing
 */
public record Understood(
        Intent intent,
        @Nullable Subject subject,
        @Nullable Integer grade,
        @Nullable String className,
        @Nullable LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        int repeat,
        @Nullable Problem problem,
        @Nullable Integer number,
        @Nullable String orderId,
        @Nullable Detail detail,
        @Nullable Integer minutes,
        List<LocalDate> dates,
        List<Understood> more,
        @Nullable Language language,
        @Nullable Language wantedLanguage,
        List<Span> spans,
        boolean asks,
        Answered answered,
        @Nullable String note,
        @Nullable Periods periods,
        @Nullable Together together,
        @Nullable LessonHours byBells) {

    public Understood {
        dates = List.copyOf(dates);
        more = List.copyOf(more);
        spans = List.copyOf(spans);
    }

    /** An intent without any slot. */
    public static Understood of(Intent intent) {
        return new Understood(
                intent,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                false,
                Answered.NOTHING,
                null,
                null,
                null,
                null);
    }

    public Understood withDates(List<LocalDate> other) {
        return with(other, more, asks, answered, note);
    }

    /** The same where it is to be asked first. */
    public Understood asking() {
        return with(dates, more, true, answered, note);
    }

    /** The same with what it says as an answer. */
    public Understood answering(Answered answer) {
        return with(dates, more, asks, answer, note);
    }

    /** The same with words for the teacher, which are for every order of the message. */
    public Understood noting(String words) {
        List<Understood> all = more.stream().map(other -> other.noting(words)).toList();
        return with(dates, all, asks, answered, words);
    }

    private Understood with(
            List<LocalDate> days,
            List<Understood> others,
            boolean first,
            Answered answer,
            @Nullable String words) {
        return new Understood(
                intent,
                subject,
                grade,
                className,
                date,
                start,
                end,
                repeat,
                problem,
                number,
                orderId,
                detail,
                minutes,
                days,
                others,
                language,
                wantedLanguage,
                spans,
                first,
                answer,
                words,
                periods,
                together,
                byBells);
    }

    /** When the lesson starts if it is on a day with those bells; null if that is not known. */
    public @Nullable LocalTime startOn(Bells bells) {
        return byBells == null || byBells.first() == null ? start : byBells.start(bells);
    }

    /** The words that {@code slot} came from, as typed; empty if it was not given. */
    public List<String> wordsOf(Slot slot) {
        return spans.stream().filter(span -> span.slot() == slot).map(Span::words).toList();
    }
}
