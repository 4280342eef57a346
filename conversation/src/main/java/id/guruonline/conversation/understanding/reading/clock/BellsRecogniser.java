package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.LessonHour;
import id.guruonline.scheduler.people.LessonHour.Counted;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.SpecialBells;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds times by the school's day: "abis istirahat pertama", "jam terakhir"; where a time was asked
 * also "full" and "sampai pulang". Elsewhere "full" says no, and "pulang" that somebody goes home.
 */
public final class BellsRecogniser implements Recogniser {

    /** The most lesson hours at the beginning or end of a day that are spoken of together. */
    private static final int MOST = 4;

    private static final LessonHour LAST = new LessonHour(Counted.FROM_LAST, 1);

    private static final Set<String> WHOLE =
            Set.of("full", "seharian", "sehari", "fullday", "penuh", "allday", "seharen");
    private static final Set<String> AFTER =
            Set.of("abis", "habis", "setelah", "sesudah", "bakda", "after", "sehabis", "seusai");
    private static final Set<String> HOME = Set.of("pulang", "bubar", "usai", "bubaran", "kelar");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        boolean asked = utterance.awaited() == Awaited.TIME || utterance.awaited() == Awaited.END;
        if (!asked && utterance.speaker() != Role.OPERATOR) {
            return;
        }
        for (int i = 0; i < sentence.size(); i++) {
            Reading reading = asked ? at(sentence, i, utterance) : atBreak(sentence, i, utterance);
            if (reading != null) {
                found.add(reading);
                i = reading.to() - 1;
            }
        }
    }

    private static @Nullable Reading at(Sentence sentence, int i, Utterance utterance) {
        Token token = sentence.at(i);
        boolean morning = isFromMorningOn(sentence, i);
        if (morning || WHOLE.contains(token.text())) {
            int to = morning ? i + 3 : i + 1;
            return clock(i, to, LessonHour.of(1), LAST, utterance);
        }
        return token.isUntil() && HOME.contains(sentence.at(i + 1).text())
                ? clock(i, i + 2, null, LAST, utterance)
                : atBreak(sentence, i, utterance);
    }

    /** What nobody says of anything but the school's day: "habis istirahat", "jam terakhir". */
    private static @Nullable Reading atBreak(Sentence sentence, int i, Utterance utterance) {
        Token token = sentence.at(i);
        Numbers.Read which = which(sentence, i + 2);
        int no = which.value();
        int to = which.next();
        if (AFTER.contains(token.text()) && sentence.is(i + 1, "istirahat")) {
            return clock(i, to, atBreak(Counted.AFTER_BREAK, no), null, utterance);
        }
        if (token.isUntil() && sentence.is(i + 1, "istirahat") && !isTold(sentence, i + 2)) {
            return clock(i, to, null, atBreak(Counted.BEFORE_BREAK, no), utterance);
        }
        boolean hour = token.isAny("jam", "pelajaran") || token.is("les");
        int word = sentence.is(i + 1, "pelajaran") ? i + 2 : i + 1;
        if (hour && sentence.at(word).isAny("pertama", "terakhir")) {
            Reading several = several(sentence, i, word, utterance);
            if (several != null) {
                return several;
            }
        }
        return hour && sentence.is(i + 1, "terakhir")
                ? clock(i, i + 2, LAST, LAST, utterance)
                : null;
    }

    /** Which break: "istirahat kedua", "istirahat ke 2"; 0 where none is named. */
    private static Numbers.Read which(Sentence sentence, int at) {
        int ordinal = Numbers.ordinal(sentence.at(at));
        if (ordinal > 0) {
            return new Numbers.Read(ordinal, at + 1);
        }
        int number = sentence.is(at, "ke") ? sentence.afterLabelMarks(at + 1) : at;
        Numbers.Read read = number > at ? Numbers.read(sentence, number) : null;
        return read == null || read.value() > 3 ? new Numbers.Read(0, at) : read;
    }

    /** The 11.45 of "sampai istirahat ke-2 11.45": what is told needs no bells. */
    private static boolean isTold(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(at, "ke")
                || sentence.isMark(at, '-')
                || (sentence.at(at).digits() == 1 && !sentence.isMark(at + 1, '.'))
                || Numbers.ordinal(sentence.at(at)) > 0) {
            at++;
        }
        boolean figure = sentence.at(at).isNumber() && sentence.continuesFigure(at + 2);
        return figure || (sentence.is(at, "jam") && sentence.at(at + 1).isNumber());
    }

    /** "dua jam pertama", "2 jam pelajaran terakhir"; null where no number stands before it. */
    private static @Nullable Reading several(
            Sentence sentence, int hour, int which, Utterance utterance) {
        Numbers.Read count = hour == 0 ? null : Numbers.read(sentence, hour - 1);
        if (count == null || count.next() != hour || count.value() < 2 || count.value() > MOST) {
            return null;
        }
        boolean end = sentence.is(which, "terakhir");
        return clock(
                hour - 1,
                which + 1,
                end ? new LessonHour(Counted.FROM_LAST, count.value()) : LessonHour.of(1),
                end ? LAST : LessonHour.of(count.value()),
                utterance);
    }

    /** "dari pagi sampe siang". */
    private static boolean isFromMorningOn(Sentence sentence, int i) {
        return sentence.is(i, "pagi")
                && sentence.at(i + 1).isUntil()
                && (sentence.at(i + 2).isAny("siang", "sore")
                        || HOME.contains(sentence.at(i + 2).text()));
    }

    private static LessonHour atBreak(Counted counted, int no) {
        return new LessonHour(counted, Math.max(1, no));
    }

    /** By today's bells until the day is known; by others where only they have such a break. */
    private static @Nullable Reading clock(
            int from,
            int to,
            @Nullable LessonHour first,
            @Nullable LessonHour last,
            Utterance utterance) {
        ClockTimes told = new ClockTimes(null, null, null, new LessonHours(first, last, null));
        BellPlan plan = utterance.bellPlan();
        return Stream.concat(
                        Stream.of(utterance.bells(), plan.standard()),
                        plan.special().stream().map(SpecialBells::bells))
                .map(told::on)
                .filter(times -> times.problem() == null)
                .findFirst()
                .<Reading>map(times -> new Reading.Clock(from, to, Precedence.LESSON_HOURS, times))
                .orElse(null);
    }
}
