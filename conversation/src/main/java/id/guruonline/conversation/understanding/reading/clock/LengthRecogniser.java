package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.reading.classname.ClassSuffix;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lengths ("90 menit", "1,5 jam", "2 JP") and counts ("4 minggu", "3x pertemuan"). */
public final class LengthRecogniser implements Recogniser {

    /** Tenths of the most lesson hours of a day. */
    private static final int LONGEST_DAY = 140;

    private static final Set<String> TIMES_OF_JAVA = Set.of("ping", "peng", "kaping");

    /** An amount in tenths, so that "1,5" and "satu setengah" are whole. */
    private record Amount(int tenths, int next) {}

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        int jp = utterance.bells().jpMinutes();
        for (int i = 0; i < sentence.size(); i++) {
            oneWord(sentence, i, found);
            if (!sentence.continuesFigure(i)) {
                counted(sentence, i, jp, found);
            }
        }
    }

    private static void oneWord(Sentence sentence, int i, List<Reading> found) {
        if (TIMES_OF_JAVA.contains(sentence.at(i).text())) {
            Numbers.Read count = Numbers.read(sentence, i + 1); // "ping papat"
            if (count != null) {
                often(i, count.next(), count.value(), Reading.HowOften.Unit.LESSON, found);
            }
        }
        switch (sentence.at(i).lemma()) {
            case "sejam" -> found.add(length(sentence, i, i + 1, 60));
            case "seminggu" -> {
                if (!sentence.is(i + 1, "lagi")) {
                    often(i, i + 1, 1, Reading.HowOften.Unit.WEEK, found);
                }
            }
            case "sebulan" -> often(i, i + 1, 4, Reading.HowOften.Unit.WEEK, found);
            case "setengah" -> {
                boolean clock = Numbers.read(sentence, i + 2) != null;
                if (sentence.at(i + 1).isAny("jam", "hour") && !clock) {
                    found.add(length(sentence, i, i + 2, 30));
                }
            }
            default -> {}
        }
    }

    private static void counted(Sentence sentence, int i, int jp, List<Reading> found) {
        Amount amount = amount(sentence, i);
        if (amount == null || amount.tenths() <= 0 || amount.tenths() > 10_000) {
            return;
        }
        int unit = isHyphened(sentence, amount.next()) ? amount.next() + 1 : amount.next();
        int tenths = amount.tenths();
        switch (sentence.at(unit).lemma()) {
            case "jp", "period" -> {
                boolean cue = sentence.at(unit + 1).isNumber() && amount.tenths() > LONGEST_DAY;
                if (!cue) { // the 28 of "sabtu 28 jk 1" is a day
                    found.add(lessonHours(sentence, i, unit + 1, tenths, jp));
                }
            }
            case "menit", "'" -> found.add(length(sentence, i, unit + 1, tenths / 10));
            case "jam", "hour" -> hours(sentence, i, new Amount(tenths, unit), jp, found);
            case "lesson" -> {
                if (sentence.is(unit + 1, "period")) {
                    found.add(lessonHours(sentence, i, unit + 2, tenths, jp));
                }
            }
            case "kali" -> {
                if (!ClassSuffix.isTenth(sentence, unit)) {
                    times(sentence, i, amount, found);
                }
            }
            case "minggu" -> ahead(sentence, i, unit, 1, Reading.HowOften.Unit.WEEK, found);
            case "bulan" -> ahead(sentence, i, unit, 4, Reading.HowOften.Unit.WEEK, found);
            case "hari" -> ahead(sentence, i, unit, 1, Reading.HowOften.Unit.DAY, found);
            default -> {}
        }
    }

    /** The hyphen of "a two-hour lesson". */
    private static boolean isHyphened(Sentence sentence, int at) {
        Token unit = sentence.at(at + 1);
        return sentence.isMark(at, '-')
                && unit.glued()
                && (unit.isAny("hour", "menit") || unit.isAny("jam", "jp"));
    }

    private static @Nullable Amount amount(Sentence sentence, int i) {
        Numbers.Read count = Numbers.read(sentence, i);
        if (count == null || count.value() > 1_000) {
            return null;
        }
        int at = count.next();
        int tenths = 10 * count.value();
        boolean decimal =
                (sentence.isMark(at, ',') || sentence.isMark(at, '.'))
                        && sentence.at(at + 1).digits() == 1
                        && sentence.at(at + 1).glued();
        if (decimal) {
            return new Amount(tenths + sentence.at(at + 1).value(), at + 2);
        }
        int half = sentence.is(at, "dan") ? at + 1 : at;
        return sentence.is(half, "setengah")
                ? new Amount(tenths + 5, half + 1)
                : new Amount(tenths, at);
    }

    /** "2 jam" are hours, "2 jam pelajaran" lesson hours; "5 jam 8" is neither. */
    private static void hours(
            Sentence sentence, int from, Amount amount, int jp, List<Reading> found) {
        int after = amount.next() + 1;
        if (sentence.is(after, "pelajaran")) {
            found.add(lessonHours(sentence, from, after + 1, amount.tenths(), jp));
            return;
        }
        Numbers.Read next = Numbers.read(sentence, sentence.is(after, "dan") ? after + 1 : after);
        if (next != null && sentence.is(next.next(), "menit")) {
            int minutes = amount.tenths() * 6 + next.value();
            found.add(length(sentence, from, next.next() + 1, minutes));
            return;
        }
        if (sentence.is(after, "setengah") && Numbers.read(sentence, after + 1) == null) {
            found.add(length(sentence, from, after + 1, amount.tenths() * 6 + 30));
            return;
        }
        boolean clock =
                (next != null && !sentence.is(after, "dan"))
                        || sentence.is(after, "ke")
                        || sentence.is(after, "setengah");
        if (!clock || sentence.is(from - 1, "selama")) {
            found.add(length(sentence, from, after, amount.tenths() * 6));
        }
    }

    /** "2 x 45 menit" is a length, "3x pertemuan" a count. */
    private static void times(Sentence sentence, int from, Amount amount, List<Reading> found) {
        int count = amount.tenths() / 10;
        int at = amount.next() + 1;
        Numbers.Read factor = Numbers.read(sentence, at);
        if (factor != null
                && (sentence.is(factor.next(), "menit") || sentence.isMark(factor.next(), '\''))) {
            found.add(length(sentence, from, factor.next() + 1, count * factor.value()));
            return;
        }
        while (sentence.is(at, "kali")) {
            at++;
        }
        often(from, at, count, Reading.HowOften.Unit.LESSON, found);
    }

    /** So many days or weeks, unless what follows makes them a date ("3 hari lagi"). */
    private static void ahead(
            Sentence sentence,
            int from,
            int unit,
            int factor,
            Reading.HowOften.Unit of,
            List<Reading> found) {
        Token after = sentence.at(unit + 1);
        boolean date =
                after.isAny("lagi", "depan")
                        || after.isAny("ini", "lalu")
                        || DayNames.weekday(after) != null;
        boolean ofSchool = sentence.is(from - 1, "sekolah") || sentence.is(from - 2, "sekolah");
        boolean over = sentence.at(from - 1).isAny("sudah", "telah"); // "sudah dua pekan kosong"
        Numbers.Read count =
                ofSchool || over ? null : Numbers.read(sentence, from); // "sekolah cuma 5 hari"
        if (!date && count != null) {
            often(from, unit + 1, factor * count.value(), of, found);
        }
    }

    private static Reading length(Sentence sentence, int from, int to, int minutes) {
        return new Reading.Length(first(sentence, from), to, Precedence.LENGTH, minutes, null);
    }

    private static Reading lessonHours(Sentence sentence, int from, int to, int tenths, int jp) {
        return new Reading.Length(
                first(sentence, from),
                to,
                Precedence.LENGTH,
                tenths * jp / LessonHours.WHOLE,
                tenths);
    }

    private static int first(Sentence sentence, int from) {
        return sentence.is(from - 1, "selama") ? from - 1 : from;
    }

    private static void often(
            int from, int to, int count, Reading.HowOften.Unit unit, List<Reading> found) {
        if (count >= 1 && count <= 100) {
            found.add(new Reading.HowOften(from, to, Precedence.LENGTH, count, unit));
        }
    }
}
