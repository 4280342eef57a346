package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one time of day: "8", "07.30", "0730", "setengah 8", "8 kurang 15", "1 siang". */
final class ClockReader {

    /**
     * A time as typed.
     *
     * @param hour 0 and up, perhaps no hour at all
     * @param minute 0 and up, perhaps no minute at all
     * @param part "pagi", "siang", "sore", "malam", "pm" or null
     * @param clear whether minutes or a part of the day make it a time without "jam"
     * @param next the place after it
     */
    record Read(int hour, int minute, @Nullable String part, boolean clear, int next) {

        boolean isPossible() {
            return hour <= 23 && minute <= 59;
        }

        Read with(@Nullable String other) {
            return new Read(hour, minute, other, clear, next);
        }

        /** The minute of the day it means: hours 1 to 5 are in the afternoon unless "pagi". */
        int minuteOfDay() {
            int meant =
                    switch (part == null ? "" : part) {
                        case "pagi" -> hour;
                        case "siang" -> hour <= 5 ? hour + 12 : hour;
                        case "sore", "pm" -> hour < 12 ? hour + 12 : hour;
                        case "malam" -> (hour >= 5 && hour < 12) ? hour + 12 : hour;
                        default -> hour >= 1 && hour <= 5 ? hour + 12 : hour;
                    };
            return meant * 60 + minute;
        }
    }

    private static final Set<String> COUNTED = WordSets.get("COUNTED");

    private ClockReader() {}

    /** The time at {@code at}; null if there is none. {@code cued}: a "jam" stands before it. */
    static @Nullable Read read(Sentence sentence, int at, boolean cued) {
        Read plain = plain(sentence, at, cued);
        return plain == null ? null : partOfDay(sentence, plain);
    }

    private static @Nullable Read plain(Sentence sentence, int at, boolean cued) {
        if (sentence.is(at, "setengah")) {
            return half(sentence, at);
        }
        if (isFractionHalf(sentence, at)) {
            return half(sentence, at + 2);
        }
        if (sentence.is(at, "seperempat")) {
            return quarter(sentence, at);
        }
        Token token = sentence.at(at);
        if (token.text().equals("noon") && sentence.at(at - 1).isUntil()) {
            return new Read(12, 0, null, true, at + 1);
        }
        boolean lasts = isSchoolTime(token) && isLength(sentence, at + 1);
        if (token.digits() == 4
                || (token.digits() == 3 && (cued || isPair(sentence, at) || lasts))) {
            return figures(token, at, cued || isPair(sentence, at) || isToBeTime(sentence, at));
        }
        Numbers.Read hour = Numbers.read(sentence, at);
        if (hour == null || token.digits() > 2) {
            return null;
        }
        Token mark = sentence.at(hour.next());
        Token minute = sentence.at(hour.next() + 1);
        boolean minutes =
                token.isNumber()
                        && (mark.isMark('.')
                                || mark.isMark(':')
                                || (mark.isMark(';') && mark.glued() && minute.glued())
                                || (mark.isMark(',') && cued)
                                || mark.text().equals("h"))
                        && minute.digits() == 2
                        && (minute.glued() || mark.isMark(':'));
        if (minutes) {
            int next = withoutSeconds(sentence, hour.next() + 2);
            return new Read(hour.value(), minute.value(), null, true, next);
        }
        if (isApart(sentence, at)) {
            return new Read(hour.value(), mark.value(), null, true, hour.next() + 1);
        }
        Numbers.Read spelled = spelledMinutes(sentence, hour);
        return spelled == null
                ? beforeOrAfter(sentence, hour)
                : new Read(hour.value(), spelled.value(), null, true, spelled.next());
    }

    /** "730-840", "0730 0840": two times of the school's day in three figures or four. */
    private static boolean isPair(Sentence sentence, int at) {
        return sentence.at(at + 1).isUntil()
                ? areFigures(sentence, at, at + 2)
                : areFigures(sentence, at, at + 1);
    }

    /** The 1000 of "Mulai=1000", the 0760 of "0760-0900", which is no time and nothing else. */
    private static boolean isToBeTime(Sentence sentence, int at) {
        boolean labelled =
                (sentence.isMark(at - 1, ':') || sentence.isMark(at - 1, '='))
                        && sentence.at(at - 2).isAny("mulai", "selesai");
        boolean other =
                sentence.at(at).text().startsWith("0")
                        && sentence.at(at + 1).isUntil()
                        && isSchoolTime(sentence.at(at + 2));
        return labelled || other;
    }

    /** Whether both are times of the school's day in three figures or four. */
    static boolean areFigures(Sentence sentence, int one, int other) {
        return isSchoolTime(sentence.at(one)) && isSchoolTime(sentence.at(other));
    }

    /** The "70 menit" of "730 70 menit". */
    private static boolean isLength(Sentence sentence, int from) {
        int at = sentence.is(from, "selama") ? from + 1 : from;
        return sentence.at(at).isNumber() && sentence.at(at + 1).isAny("menit", "jp");
    }

    /** The "11 20" of "jam 10 sampai 11 20", where nothing follows that the 20 counts. */
    private static boolean isApart(Sentence sentence, int at) {
        Token before = sentence.at(at - 1);
        Token minute = sentence.at(at + 1);
        Token after = sentence.at(at + 2);
        boolean onwards = before.is("ke") && sentence.at(at - 2).isNumber(); // "7 30 ke 8 50"
        boolean led = (before.isWord() && before.isUntil()) || ClockWords.isCue(before) || onwards;
        boolean full = minute.digits() == 2 && minute.value() < 60 && minute.value() % 5 == 0;
        boolean counts =
                after.isAny("jp", "menit")
                        || (after.isAny("hari", "minggu")
                                && !ClockRecogniser.beginsDay(sentence, at + 2))
                        || after.is("kali")
                        || (after.is("siswa") && !after.text().endsWith("nya"))
                        || after.isAny("jam", "hour")
                        || after.isMark('/')
                        || COUNTED.contains(after.text())
                        || DayNames.isMonth(after);
        return led && sentence.at(at).isNumber() && full && !minute.glued() && !counts;
    }

    /** Whether hours and minutes stand there with a mark between: "9.00", "09:00". */
    static boolean isMarked(Sentence sentence, int at) {
        Token mark = sentence.at(at + 1);
        Token minute = sentence.at(at + 2);
        boolean hour = sentence.at(at).isNumber() && sentence.at(at).digits() <= 2;
        boolean glued = mark.glued() && minute.glued() && minute.digits() == 2;
        return hour && glued && (mark.isMark('.') || mark.isMark(':'));
    }

    private static boolean isSchoolTime(Token token) {
        if (token.digits() != 3 && token.digits() != 4) {
            return false;
        }
        int hour = token.value() / 100;
        int minute = token.value() % 100;
        return hour >= 6 && hour <= 17 && minute < 60 && minute % 5 == 0;
    }

    /** "1/2 8". */
    private static boolean isFractionHalf(Sentence sentence, int at) {
        return sentence.at(at).text().equals("1")
                && sentence.isMark(at + 1, '/')
                && sentence.at(at + 2).text().equals("2")
                && sentence.at(at + 3).isNumber();
    }

    /** "tujuh tiga puluh": the minutes of an hour in words, null if there are none. */
    private static Numbers.@Nullable Read spelledMinutes(Sentence sentence, Numbers.Read hour) {
        Numbers.@Nullable Read minutes = Numbers.spelled(sentence, hour.next());
        Numbers.@Nullable Read few = Numbers.spelled(sentence, hour.next() + 1);
        if (isNought(sentence.at(hour.next())) && few != null && few.value() == 5) {
            return few; // "delapan kosong lima"
        }
        if (minutes != null && minutes.value() > 20 && minutes.value() % 10 > 0) {
            minutes = tens(sentence, minutes); // "delapan empat puluh dua hari"
        }
        boolean full =
                minutes != null
                        && minutes.value() >= 10
                        && minutes.value() < 60
                        && minutes.value() % 5 == 0
                        && !sentence.is(minutes.next(), "menit");
        if (sentence.at(hour.next() - 1).isNumber()) {
            return null;
        }
        return full || isFive(sentence, minutes) ? minutes : digitByDigit(sentence, minutes);
    }

    private static boolean isNought(Token token) {
        return token.text().equals("kosong") || token.is("nol");
    }

    /** The "lima" of "sampai sebelas lima", which counts nothing that follows. */
    private static boolean isFive(Sentence sentence, Numbers.@Nullable Read minutes) {
        if (minutes == null || minutes.value() != 5) {
            return false;
        }
        Token after = sentence.at(minutes.next());
        return after.isLineEnd() || after.kind() == Token.Kind.MARK || after.isUntil();
    }

    /** Without the ones, where those count what follows. */
    private static Numbers.@Nullable Read tens(Sentence sentence, Numbers.Read minutes) {
        Token after = sentence.at(minutes.next());
        boolean counts =
                after.isAny("hari", "jp")
                        || after.isAny("orang", "kali")
                        || after.is("guru")
                        || (after.is("jam") && isLengthAfter(sentence, minutes.next() + 1));
        return counts ? new Numbers.Read(minutes.value() / 10 * 10, minutes.next() - 1) : minutes;
    }

    /** The "jam pelajaran" of "tujuh tiga puluh dua jam pelajaran", which is no further time. */
    private static boolean isLengthAfter(Sentence sentence, int at) {
        Token after = sentence.at(at);
        return after.is("pelajaran") || after.isLineEnd() || after.isAny("saja", "ya");
    }

    /** The "empat lima" of "sembilan empat lima". */
    private static Numbers.@Nullable Read digitByDigit(
            Sentence sentence, Numbers.@Nullable Read tens) {
        Numbers.Read ones = tens == null ? null : Numbers.spelled(sentence, tens.next());
        if (tens == null || ones == null) {
            return null;
        }
        boolean figures =
                tens.value() >= 0
                        && tens.value() <= 5
                        && (ones.value() == 5 || ones.value() == 0)
                        && !sentence.at(ones.next()).isAny("jp", "menit")
                        && !sentence.at(ones.next()).isAny("hari", "jam");
        return figures ? new Numbers.Read(tens.value() * 10 + ones.value(), ones.next()) : null;
    }

    private static int withoutSeconds(Sentence sentence, int next) {
        boolean seconds = sentence.isMark(next, ':') && sentence.at(next + 1).text().equals("00");
        return seconds ? next + 2 : next;
    }

    private static @Nullable Read half(Sentence sentence, int at) {
        // English "half past eight" is after the hour, "setengah delapan" before it
        boolean past = sentence.is(at + 1, "lewat");
        Numbers.Read hour = Numbers.read(sentence, past ? at + 2 : at + 1);
        if (past && hour != null && hour.value() <= 12) {
            return new Read(hour.value(), 30, null, true, hour.next());
        }
        if (hour == null
                || hour.value() < 1
                || hour.value() > 12
                || sentence.at(at + 1).digits() > 2) {
            return null;
        }
        // half past the hour before; half one belongs to the afternoon like one
        int before = hour.value() == 1 ? 12 : hour.value() - 1;
        return new Read(before, 30, null, true, hour.next());
    }

    /** English "quarter past eight", "quarter to nine". */
    private static @Nullable Read quarter(Sentence sentence, int at) {
        Numbers.Read hour = Numbers.read(sentence, at + 2);
        boolean past = sentence.is(at + 1, "lewat");
        if (hour == null || hour.value() < 2 || hour.value() > 12) {
            return null;
        }
        if (past) {
            return new Read(hour.value(), 15, null, true, hour.next());
        }
        return sentence.is(at + 1, "to")
                ? new Read(hour.value() - 1, 45, null, true, hour.next())
                : null;
    }

    private static @Nullable Read figures(Token token, int at, boolean cued) {
        Read read = new Read(token.value() / 100, token.value() % 100, null, true, at + 1);
        boolean clear = token.text().charAt(0) == '0' && read.isPossible();
        return cued || clear || token.digits() == 3 ? read : null;
    }

    /** "tujuh setengah", "sembilan seperempat", where nothing follows that the part is of. */
    private static @Nullable Read withFraction(Sentence sentence, Numbers.Read hour) {
        Token word = sentence.at(hour.next());
        Token after = sentence.at(hour.next() + 1);
        int minutes = word.is("setengah") ? 30 : word.is("seperempat") ? 15 : 0;
        if (isHalfInFigures(sentence, hour.next())) {
            return new Read(hour.value(), 30, null, true, hour.next() + 3);
        }
        boolean own =
                minutes > 0
                        && Numbers.read(sentence, hour.next() + 1) == null
                        && !after.isAny("jam", "hour")
                        && !after.isAny("lewat", "to");
        return own ? new Read(hour.value(), minutes, null, true, hour.next() + 1) : null;
    }

    /** The "1/2" of "jam 7 1/2". */
    private static boolean isHalfInFigures(Sentence sentence, int at) {
        return sentence.at(at).text().equals("1")
                && sentence.isMark(at + 1, '/')
                && sentence.at(at + 2).text().equals("2")
                && sentence.at(at + 2).glued()
                && !sentence.at(at + 3).isNumber();
    }

    /** "8 kurang 15", "8 lewat seperempat". */
    private static Read beforeOrAfter(Sentence sentence, Numbers.Read hour) {
        Token word = sentence.at(hour.next());
        Read fraction = withFraction(sentence, hour);
        if (fraction != null) {
            return fraction;
        }
        int sign = word.is("kurang") ? -1 : word.is("lewat") ? 1 : 0;
        int at = hour.next() + 1;
        Integer by = null;
        int next = at;
        if (sentence.is(at, "seperempat")) {
            by = 15;
            next = at + 1;
        } else if (sign != 0) {
            Numbers.Read read = Numbers.read(sentence, at);
            Numbers.Read figures = sign > 0 ? digitByDigit(sentence, read) : null;
            Numbers.Read minutes = figures == null ? read : figures; // "lewat dua lima"
            boolean quarters =
                    minutes != null
                            && minutes.value() == 3
                            && sentence.at(minutes.next()).text().equals("perempat");
            if (minutes != null && quarters) {
                by = 45;
                next = minutes.next() + 1;
            } else if (minutes != null && minutes.value() < 60) {
                by = minutes.value();
                next = sentence.is(minutes.next(), "menit") ? minutes.next() + 1 : minutes.next();
            }
        }
        if (sign == 0 || by == null) {
            return new Read(hour.value(), 0, null, false, hour.next());
        }
        int minutes = sign > 0 ? by : 60 - by;
        int shifted = sign > 0 ? hour.value() : hour.value() - 1;
        return new Read(shifted < 1 ? 12 : shifted, minutes, null, true, next);
    }

    private static Read partOfDay(Sentence sentence, Read read) {
        int next = read.next();
        boolean oclock =
                sentence.is(next, "oclock")
                        || (sentence.is(next, "o") && sentence.is(next + 1, "oclock"));
        if (oclock) {
            next += sentence.is(next, "oclock") ? 1 : 2;
        }
        if (sentence.at(next).text().equals("wib")) {
            next++;
        }
        Token word = sentence.at(next);
        boolean early = sentence.is(next + 1, "ini");
        if (word.text().equals("a") || word.text().equals("p")) {
            boolean dotted =
                    sentence.isMark(next + 1, '.') && sentence.at(next + 2).text().equals("m");
            if (dotted) {
                return new Read(
                        read.hour(),
                        read.minute(),
                        word.text().equals("a") ? "pagi" : "pm",
                        true,
                        next + 3);
            }
        }
        if (ClockWords.isPartOfDay(word) && !early) {
            return new Read(read.hour(), read.minute(), word.lemma(), true, next + 1);
        }
        return new Read(read.hour(), read.minute(), read.part(), read.clear() || oclock, next);
    }
}
