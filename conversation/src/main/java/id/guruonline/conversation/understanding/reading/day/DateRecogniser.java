package id.guruonline.conversation.understanding.reading.day;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds dates written with figures or a month: "tgl 30 ini", "1 Des", "2/12", "2026-11-25". */
public final class DateRecogniser implements Recogniser {

    private record Part(int day, @Nullable Integer month, @Nullable Integer year, int to) {}

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        boolean asked = utterance.awaited() == Awaited.DATE;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "tanggal")) {
                int at = sentence.afterLabelMarks(i + 1);
                cued(sentence, i, at, found);
            } else {
                bare(sentence, i, asked, found);
            }
        }
    }

    private void cued(Sentence sentence, int cue, int at, List<Reading> found) {
        Part part = byMonthName(sentence, at);
        if (part == null) {
            part = byFigures(sentence, at, true);
        }
        if (part != null) {
            add(sentence, cue, part, Precedence.CUED_DATE, found);
            return;
        }
        Numbers.Read day = spoken(sentence, at);
        if (day != null) {
            dayOnly(sentence, cue, day, found);
            listed(sentence, day.next(), found);
        }
    }

    /** A day in figures or words; "dua lima", figure by figure, is the 25th. */
    private static Numbers.@Nullable Read spoken(Sentence sentence, int at) {
        Numbers.Read first = Numbers.read(sentence, at);
        Numbers.Read second = first == null ? null : Numbers.spelled(sentence, first.next());
        if (first == null || second == null || sentence.at(at).isNumber()) {
            return first;
        }
        int both = 10 * first.value() + second.value();
        boolean figures = first.value() >= 1 && first.value() <= 3 && second.value() <= 9;
        return figures && both <= 31 ? new Numbers.Read(both, second.next()) : first;
    }

    /** "tgl 30", "tgl 30 ini", "tgl 5 bulan depan". */
    private void dayOnly(Sentence sentence, int cue, Numbers.Read day, List<Reading> found) {
        int to = day.next();
        Integer months = null;
        if (sentence.is(to, "ini")) {
            months = 0;
            to++;
        } else if (sentence.is(to, "bulan") && sentence.is(to + 1, "ini")) {
            months = 0;
            to += 2;
        } else if (sentence.is(to, "bulan") && sentence.is(to + 1, "depan")) {
            months = 1;
            to += 2;
        }
        found.add(
                new Reading.DayPart(
                        cue,
                        to,
                        Precedence.CUED_DATE,
                        new DayWord.Dated(day.value(), null, null, months)));
    }

    /** The further days of "tgl 24, 25 dan 26". */
    private void listed(Sentence sentence, int from, List<Reading> found) {
        int at = from;
        while (isListMark(sentence, at) || isNextDay(sentence, at)) {
            int next = at;
            while (isListMark(sentence, next)) {
                next++;
            }
            Token token = sentence.at(next);
            boolean plainDay =
                    token.isNumber()
                            && token.value() >= 1
                            && token.value() <= 31
                            && !sentence.isMark(next + 1, '.')
                            && !sentence.isMark(next + 1, ':')
                            && !sentence.isMark(next + 1, '/');
            if (!plainDay || byMonthName(sentence, next) != null) {
                return;
            }
            dayOnly(sentence, next, new Numbers.Read(token.value(), next + 1), found);
            at = next + 1;
        }
    }

    /** The 8 of "tgl 7 8 9": days in a row, where what follows makes no time or amount of it. */
    private static boolean isNextDay(Sentence sentence, int at) {
        Token token = sentence.at(at);
        Token after = sentence.at(at + 1);
        boolean row = token.isNumber() && !token.glued() && sentence.at(at - 1).isNumber();
        boolean plain =
                !after.isUntil()
                        && !after.isAny("jp", "menit")
                        && !after.isAny("siswa", "kali")
                        && !(after.isWord() && after.glued())
                        && !(after.kind() == Token.Kind.MARK && after.glued());
        return row && plain && token.value() == sentence.at(at - 1).value() + 1;
    }

    private static boolean isListMark(Sentence sentence, int at) {
        return sentence.isMark(at, ',')
                || sentence.isMark(at, '&')
                || sentence.is(at, "dan")
                || sentence.isMark(at, '-')
                || sentence.is(at, "sampai")
                || sentence.at(at).text().equals("smp")
                || sentence.at(at).text().equals("sd");
    }

    private void bare(Sentence sentence, int i, boolean asked, List<Reading> found) {
        if (!startsHere(sentence, i)) {
            return;
        }
        Part part = byMonthName(sentence, i);
        if (part != null) {
            add(sentence, i, part, Precedence.DATE, found);
            if (!DayNames.isMonth(sentence.at(i))) {
                before(sentence, i, found);
            }
            return;
        }
        part = byFigures(sentence, i, asked);
        if (part != null) {
            boolean sure = part.year() != null || asked;
            add(sentence, i, part, sure ? Precedence.DATE : Precedence.SHORT_DATE, found);
            return;
        }
        Token token = sentence.at(i);
        boolean ordinal = token.isNumber() && afterOrdinal(sentence, i + 1) > i + 1;
        if (ordinal && sentence.at(i - 1).text().equals("the")) {
            dayOnly(sentence, i, new Numbers.Read(token.value(), i + 2), found);
            return;
        }
        if (asked && token.isNumber() && token.digits() <= 2 && sentence.size() <= 2) {
            dayOnly(sentence, i, new Numbers.Read(token.value(), i + 1), found);
        }
    }

    private static boolean startsHere(Sentence sentence, int i) {
        return !sentence.continuesFigure(i);
    }

    /** The days before a month's name: "24, 25 dan 26 Nov", "23-27 November". */
    private void before(Sentence sentence, int month, List<Reading> found) {
        int at = month - 1;
        while (isListMark(sentence, at) || isNextDay(sentence, at + 1)) {
            while (isListMark(sentence, at)) {
                at--;
            }
            Token token = sentence.at(at);
            if (!token.isNumber()
                    || token.digits() > 2
                    || sentence.continuesFigure(at)
                    || Numbers.roman(sentence, at - 2) != null
                    || sentence.is(at - 1, "jam")
                    || sentence.is(at - 1, "pukul")
                    || sentence.is(at - 1, "kelas")) {
                return;
            }
            int from = sentence.is(at - 1, "tanggal") ? at - 1 : at;
            dayOnly(sentence, from, new Numbers.Read(token.value(), at + 1), found);
            at--;
        }
    }

    private static @Nullable Part byMonthName(Sentence sentence, int i) {
        Integer first = DayNames.month(sentence.at(i));
        if (first != null) {
            Token day = sentence.at(i + 1);
            boolean english =
                    day.isNumber()
                            && day.digits() <= 2
                            && !isClock(sentence, i + 1)
                            && !sentence.at(i - 1).isNumber();
            return english
                    ? new Part(day.value(), first, null, afterOrdinal(sentence, i + 2))
                    : null;
        }
        Numbers.Read day = Numbers.read(sentence, i);
        if (day == null || sentence.at(i).digits() > 2) {
            return null;
        }
        int at = afterOrdinal(sentence, day.next());
        at =
                sentence.at(at).text().equals("of")
                                || sentence.isMark(at, '-')
                                || sentence.isMark(at, '/')
                                || sentence.isMark(at, '.')
                        ? at + 1
                        : at;
        Integer month = DayNames.month(sentence.at(at));
        if (month == null && sentence.is(at, "bulan")) {
            return byMonthNumber(sentence, day.value(), at + 1);
        }
        if (month == null) {
            return null;
        }
        return withYear(sentence, day.value(), month, at + 1);
    }

    /** "tanggal 19 bulan dua". */
    private static @Nullable Part byMonthNumber(Sentence sentence, int day, int at) {
        Numbers.Read month = Numbers.read(sentence, at);
        return month == null || month.value() < 1 || month.value() > 12
                ? null
                : withYear(sentence, day, month.value(), month.next());
    }

    private static Part withYear(Sentence sentence, int day, int month, int at) {
        int next = at;
        while (sentence.isMark(next, '-')
                || sentence.isMark(next, '/')
                || sentence.isMark(next, '.')
                || sentence.isMark(next, '\'')
                || sentence.isMark(next, ',')
                || sentence.is(next, "tahun")) {
            next++;
        }
        Token year = sentence.at(next);
        if (year.digits() == 4 && year.value() >= 2000 && year.value() < 2100) {
            return new Part(day, month, year.value(), next + 1);
        }
        boolean joined = next > at && !sentence.isMark(at, ',');
        boolean two =
                year.digits() == 2 && joined && year.value() >= 20 && !isClock(sentence, next);
        return two
                ? new Part(day, month, 2000 + year.value(), next + 1)
                : new Part(day, month, null, at);
    }

    private static int afterOrdinal(Sentence sentence, int at) {
        return switch (sentence.at(at).text()) {
            case "st", "nd", "rd", "th" -> at + 1;
            default -> at;
        };
    }

    private static boolean isClock(Sentence sentence, int at) {
        return (sentence.isMark(at + 1, '.') || sentence.isMark(at + 1, ':'))
                && sentence.at(at + 2).digits() == 2
                && sentence.at(at + 2).glued();
    }

    /** d/m, d/m/y, d-m-y, d.m.y, y-m-d; without a year only the slash, or any mark when cued. */
    private static @Nullable Part byFigures(Sentence sentence, int i, boolean cued) {
        Token first = sentence.at(i);
        Token mark = sentence.at(i + 1);
        Token second = sentence.at(i + 2);
        boolean joined = mark.isMark('/') || mark.isMark('-') || mark.isMark('.');
        if (!first.isNumber() || !second.isNumber() || !joined || second.digits() > 2) {
            return null;
        }
        Token third = sentence.at(i + 4);
        boolean three = sentence.at(i + 3).lemma().equals(mark.lemma()) && third.isNumber();
        if (three && first.digits() == 4 && third.digits() <= 2) {
            return new Part(third.value(), second.value(), first.value(), i + 5);
        }
        if (first.digits() > 2) {
            return null;
        }
        if (three && (third.digits() == 4 || (third.digits() == 2 && second.glued()))) {
            int year = third.digits() == 4 ? third.value() : 2000 + third.value();
            return new Part(first.value(), second.value(), year, i + 5);
        }
        if (DayNames.isMonth(sentence.at(i + 3))) {
            return null; // "1-3 Desember" are days
        }
        boolean slash = mark.isMark('/') && !three && second.glued();
        boolean dash = cued && second.value() <= 12 && second.glued() && !three;
        return slash || dash ? new Part(first.value(), second.value(), null, i + 3) : null;
    }

    private static void add(
            Sentence sentence, int from, Part part, Precedence precedence, List<Reading> found) {
        // "tgl 23 November kemarin" only says that it has passed
        int to = sentence.is(part.to(), "kemarin") ? part.to() + 1 : part.to();
        found.add(
                new Reading.DayPart(
                        from,
                        to,
                        precedence,
                        new DayWord.Dated(part.day(), part.month(), part.year(), null)));
    }
}
