package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day of a sentence, and how it is joined to the day before it.
 *
 * @param word what was said
 * @param date the day; null if there is no such day
 * @param join how it belongs to the one before
 * @param starts whether "mulai" or "dari" stands before it
 */
record DayPhrase(DayWord word, @Nullable LocalDate date, Join join, boolean starts) {

    /** How a day is joined to the one before it. */
    enum Join {
        /** Nothing stands before it. */
        FIRST,
        /** Nothing stands before it but "sampai". */
        LIMIT,
        /** The same day said twice: "Selasa, 24 Nov". */
        SAME,
        AND,
        UNTIL,
        OR,
        /** Nothing between them says how they belong together. */
        APART
    }

    private static final Set<String> SINCE = Set.of("sejak", "since", "semenjak");
    private static final Set<String> LABELS =
            Set.of(
                    "hari", "tanggal", "pada", "ke", "dengan", "di", "on", "jam", "of", "juga",
                    "untuk", "sekali", "lagi");

    boolean isBareWeekday() {
        return word instanceof DayWord.Weekday(var _, Integer weeks) && weeks == null;
    }

    /** The days of {@code kept}, resolved on {@code today}, in the order of the text. */
    static List<DayPhrase> of(Sentence sentence, List<Reading> kept, LocalDate today) {
        BitSet claimed = new BitSet();
        kept.forEach(reading -> claimed.set(reading.from(), reading.to()));
        List<DayPhrase> phrases = new ArrayList<>();
        Reading.DayPart before = null;
        for (Reading.DayPart part : settled(sentence, kept)) {
            DayWord word = part.word();
            boolean frame =
                    word instanceof DayWord.Every
                            || word instanceof DayWord.Week
                            || word instanceof DayWord.Month;
            if (!frame) {
                Join join = join(sentence, claimed, before, part);
                LocalDate date = resolve(word, join, phrases, today);
                phrases.add(new DayPhrase(word, date, join, isStart(sentence, part.from())));
                before = part;
            }
        }
        return phrases;
    }

    /** "dari Senin sampai Rabu", "Senin depan dan Rabu": the Wednesday after that Monday. */
    private static @Nullable LocalDate resolve(
            DayWord word, Join join, List<DayPhrase> before, LocalDate today) {
        LocalDate date = Days.resolve(word, today);
        boolean bareWeekday =
                word instanceof DayWord.Weekday(var _, Integer weeks) && weeks == null;
        if (date == null || !bareWeekday || before.isEmpty()) {
            return date;
        }
        DayPhrase last = before.getLast();
        boolean follows = join == Join.UNTIL || (join == Join.AND && !last.isBareWeekday());
        LocalDate from = last.date();
        return follows && from != null && date.isBefore(from)
                ? Days.weekday(date.getDayOfWeek(), null, from)
                : date;
    }

    /** Gives weekdays their week, and days the month that is named after them. */
    private static List<Reading.DayPart> settled(Sentence sentence, List<Reading> kept) {
        List<Reading.DayPart> parts = new ArrayList<>(Slots.only(kept, Reading.DayPart.class));
        parts.removeIf(part -> SINCE.contains(before(sentence, part.from()).text()));
        boolean vague =
                Slots.only(kept, Reading.Clock.class).isEmpty()
                        || parts.stream().anyMatch(DayPhrase::isDefinite);
        parts.removeIf(part -> vague && part.word() instanceof DayWord.Vague);
        boolean byDay =
                parts.stream().anyMatch(part -> isDefinite(part) && !isNight(sentence, part));
        parts.removeIf(part -> byDay && isNight(sentence, part));
        Integer weeks = null;
        for (Reading.DayPart part : List.copyOf(parts)) {
            if (part.word() instanceof DayWord.Week(int on)) {
                weeks = on;
            } else if (part.word() instanceof DayWord.Month month) {
                parts.replaceAll(each -> within(month, each));
            }
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            Reading.DayPart part = parts.get(i);
            Reading.DayPart next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            parts.set(
                    i,
                    new Reading.DayPart(
                            part.from(),
                            part.to(),
                            part.precedence(),
                            settle(sentence, part, next, weeks)));
        }
        return parts;
    }

    /** "malam ini kami berangkat": no lesson is at night. */
    private static boolean isNight(Sentence sentence, Reading.DayPart part) {
        boolean night = false;
        for (int i = part.from(); i < part.to(); i++) {
            night |= sentence.is(i, "malam");
        }
        return night && part.word() instanceof DayWord.Fixed;
    }

    /** The "tgl 7" of "setiap Kamis di bulan Januari mulai tgl 7". */
    private static Reading.DayPart within(DayWord.Month month, Reading.DayPart part) {
        return isLone(part.word()) && part.word() instanceof DayWord.Dated dated
                ? new Reading.DayPart(
                        part.from(),
                        part.to(),
                        part.precedence(),
                        new DayWord.Dated(dated.day(), month.month(), month.year(), null))
                : part;
    }

    /** A day of no named month. */
    private static boolean isLone(DayWord word) {
        return word instanceof DayWord.Dated(int _, Integer month, Integer _, Integer on)
                && month == null
                && on == null;
    }

    private static boolean isDefinite(Reading.DayPart part) {
        return switch (part.word()) {
            case DayWord.Fixed _, DayWord.Weekday _, DayWord.Dated _ -> true;
            case DayWord.Vague _,
                    DayWord.Week _,
                    DayWord.Month _,
                    DayWord.MonthEnd _,
                    DayWord.Every _ ->
                    false;
        };
    }

    private static DayWord settle(
            Sentence sentence,
            Reading.DayPart part,
            Reading.@Nullable DayPart next,
            @Nullable Integer weeks) {
        if (part.word() instanceof DayWord.Weekday(DayOfWeek day, Integer own) && own == null) {
            return new DayWord.Weekday(
                    day, weeks != null ? weeks : lentWeeks(sentence, part, next));
        }
        return isLone(part.word()) && next != null && next.word() instanceof DayWord.Dated lender
                ? new DayWord.Dated(
                        ((DayWord.Dated) part.word()).day(),
                        lender.month(),
                        lender.year(),
                        lender.monthsOn())
                : part.word();
    }

    /** "Rabu dan Kamis depan", "Rabu sampai Jumat minggu depan" are all next week. */
    private static @Nullable Integer lentWeeks(
            Sentence sentence, Reading.DayPart part, Reading.@Nullable DayPart next) {
        boolean joined = sentence.is(part.to(), "dan") || sentence.at(part.to()).isUntil();
        if (next == null || !joined || next.from() > part.to() + 2) {
            return null;
        }
        return next.word() instanceof DayWord.Weekday(var _, Integer weeks) ? weeks : null;
    }

    private static Token before(Sentence sentence, int from) {
        int at = from - 1;
        while (LABELS.contains(sentence.at(at).lemma()) || sentence.isMark(at, ':')) {
            at--;
        }
        return sentence.at(at);
    }

    private static boolean isStart(Sentence sentence, int from) {
        Token before = before(sentence, from);
        return before.isAny("mulai", "dari") || before.text().equals("since");
    }

    private static Join join(
            Sentence sentence,
            BitSet claimed,
            Reading.@Nullable DayPart before,
            Reading.DayPart part) {
        boolean own = claimed.get(Math.max(0, part.from() - 1));
        Token link = own ? sentence.at(sentence.size()) : before(sentence, part.from());
        if (before == null) {
            boolean limit = link.isUntil() && link.isWord() && !link.is("to");
            return limit ? Join.LIMIT : Join.FIRST;
        }
        if (link.isUntil()) {
            return Join.UNTIL;
        }
        if (link.is("atau")) {
            return Join.OR;
        }
        if (link.isAny("dan", "sama") || link.isMark('&') || link.isMark('+')) {
            return Join.AND;
        }
        int foreign = 0;
        boolean comma = before.to() == part.from() && sentence.at(part.from()).isNumber();
        for (int i = before.to(); i < part.from(); i++) {
            Token token = sentence.at(i);
            comma |= token.isMark(',') || token.isMark('/');
            boolean known = claimed.get(i) || LABELS.contains(token.lemma()) || !token.isWord();
            foreign += known ? 0 : 1;
        }
        return unlinked(before.word(), part.word(), foreign, comma);
    }

    private static Join unlinked(DayWord before, DayWord word, int foreign, boolean comma) {
        boolean weekdays = before instanceof DayWord.Weekday && word instanceof DayWord.Weekday;
        boolean dates = before instanceof DayWord.Dated && word instanceof DayWord.Dated;
        if (foreign > 0) {
            return Join.APART;
        }
        if (before.getClass() != word.getClass()) {
            return Join.SAME;
        }
        return weekdays || (dates && comma) || comma ? Join.AND : Join.APART;
    }
}
