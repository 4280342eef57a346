package id.guruonline.conversation.understanding.reading.day;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.reading.classname.ClassSuffix;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that describe days. */
public final class DayRecogniser implements Recogniser {

    private static final Set<String> DAY_PARTS = Set.of("pagi", "siang", "sore", "malam");
    private static final Set<String> LIKE = Set.of("seperti", "sama", "sejak", "since", "yang");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        LocalDate today = utterance.at().toLocalDate();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean inside = token.glued() && sentence.at(i - 1).isNumber(); // the SN of "O2SN"
            if (token.isWord() && !(inside && token.text().length() < 3)) {
                word(sentence, i, today, utterance.speaker(), found);
            }
            away(sentence, i, today, found);
        }
    }

    private void word(
            Sentence sentence, int i, LocalDate today, Role speaker, List<Reading> found) {
        switch (sentence.at(i).lemma()) {
            case "hari", "today" -> hari(sentence, i, today, found);
            case "besok" -> besok(sentence, i, today, found);
            case "lusa" -> lusa(sentence, i, today, found);
            case "tulat" ->
                    add(found, i, i + 1, Precedence.DAY, new DayWord.Fixed(today.plusDays(3)));
            case "kemarin" -> kemarin(sentence, i, today, found);
            case "sekarang" -> {
                // a teacher's "berangkat sekarang" names no day of a lesson
                boolean reports =
                        sentence.at(i + 1).isAny("sudah", "belum")
                                || sentence.at(i - 1).isAny("ngajar", "mengajar");
                boolean other = namesDay(sentence);
                if (!sentence.is(i - 1, "sampai")
                        && !reports
                        && !other
                        && speaker != Role.TEACHER) {
                    add(found, i, i + 1, Precedence.LOOSE_DAY, new DayWord.Fixed(today));
                }
            }
            case "nanti" -> {
                boolean part = DAY_PARTS.contains(sentence.at(i + 1).lemma());
                add(
                        found,
                        i,
                        i + 1,
                        Precedence.VAGUE_DAY,
                        part ? new DayWord.Fixed(today) : new DayWord.Vague(today));
            }
            case "pagi", "siang", "sore", "malam" -> {
                boolean greets = sentence.at(i - 1).isAny("selamat", "met");
                boolean nearly = sentence.at(i + 1).text().equals("nih") && namesDay(sentence);
                if (sentence.is(i + 1, "ini") && !greets && !nearly) {
                    add(found, i, i + 2, Precedence.LOOSE_DAY, new DayWord.Fixed(today));
                } else if (sentence.at(i).text().equals("tonight")
                        || sentence.at(i - 1).text().equals("this")) {
                    add(found, i, i + 1, Precedence.LOOSE_DAY, new DayWord.Fixed(today));
                }
            }
            case "tiap" -> every(sentence, i, found);
            case "minggu" -> week(sentence, i, found);
            case "selesai" -> monthEnd(sentence, i, found);
            default -> {
                weekday(sentence, i, i, found);
                month(sentence, i, found);
            }
        }
    }

    /** "sekarang saya minta, Senin, ...": the day of the lesson is another than now. */
    private static boolean namesDay(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isAny("besok", "lusa")
                    || sentence.is(i, "tanggal")
                    || DayNames.weekday(sentence.at(i)) != null) {
                return true;
            }
        }
        return false;
    }

    private void hari(Sentence sentence, int i, LocalDate today, List<Reading> found) {
        if (sentence.at(i - 1).isAny("mengganggu", "ganggu")) {
            return; // "maaf mengganggu hari Sabtu"
        }
        if (sentence.is(i, "today")) {
            add(found, i, i + 1, Precedence.DAY, new DayWord.Fixed(today));
        } else if (sentence.is(i + 1, "ini")) {
            add(found, i, i + 2, Precedence.DAY, new DayWord.Fixed(today));
        } else if (sentence.at(i + 1).text().equals("after") && sentence.is(i + 2, "besok")) {
            add(found, i, i + 3, Precedence.DAY_OF_TWO_WORDS, new DayWord.Fixed(today.plusDays(2)));
        } else {
            int next = sentence.afterLabelMarks(i + 1);
            boolean daily = sentence.is(i - 1, "tiap") && isThatWeek(sentence, next);
            if (sentence.is(next, "minggu") && !isCounted(sentence, i) && !daily) {
                sunday(sentence, i, next, found);
            } else {
                weekday(sentence, i, next, found);
            }
        }
    }

    private static boolean isCounted(Sentence sentence, int i) {
        return sentence.at(i - 1).isNumber();
    }

    private void besok(Sentence sentence, int i, LocalDate today, List<Reading> found) {
        int day = sentence.is(i + 1, "hari") ? i + 2 : i + 1;
        boolean monday = DayNames.weekday(sentence.at(day)) == DayOfWeek.MONDAY;
        boolean beforeSunday = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
        if (monday && beforeSunday && !isEnglish(sentence.at(i))) {
            // the next school day: "besok Senin", said on a Friday or Saturday
            add(
                    found,
                    i,
                    day + 1,
                    Precedence.CUED_WEEKDAY_OF_WEEK,
                    new DayWord.Weekday(DayOfWeek.MONDAY, null));
            return;
        }
        boolean lusa = sentence.is(i + 1, "lusa");
        add(
                found,
                i,
                lusa ? i + 2 : i + 1,
                lusa ? Precedence.DAY_OF_TWO_WORDS : Precedence.DAY,
                new DayWord.Fixed(today.plusDays(lusa ? 2 : 1)));
    }

    private void lusa(Sentence sentence, int i, LocalDate today, List<Reading> found) {
        if (sentence.is(i - 1, "kemarin")) {
            add(
                    found,
                    i - 1,
                    i + 1,
                    Precedence.DAY_OF_TWO_WORDS,
                    new DayWord.Fixed(today.minusDays(2)));
        } else {
            add(found, i, i + 1, Precedence.DAY, new DayWord.Fixed(today.plusDays(2)));
        }
    }

    private void kemarin(Sentence sentence, int i, LocalDate today, List<Reading> found) {
        int at = sentence.is(i - 1, "saya") ? i - 2 : i - 1;
        boolean ordered = sentence.at(at).isAny("pesanan", "pesan");
        boolean likened = LIKE.contains(sentence.at(i - 1).lemma()) || sentence.is(i - 1, "dari");
        if (!likened && !ordered) {
            add(found, i, i + 1, Precedence.LOOSE_DAY, new DayWord.Fixed(today.minusDays(1)));
        }
    }

    private void every(Sentence sentence, int i, List<Reading> found) {
        boolean daily =
                sentence.is(i + 1, "hari")
                        && DayNames.weekday(sentence.at(i + 2)) == null
                        && (!sentence.is(i + 2, "minggu") || isThatWeek(sentence, i + 2));
        boolean hourly =
                ClockWords.isCue(sentence.at(i + 1)); // "tanggal 1 sampai 3 setiap pukul 8"
        add(found, i, daily ? i + 2 : i + 1, Precedence.EVERY, new DayWord.Every(daily || hourly));
    }

    /** The "minggu ini" of "setiap hari minggu ini" is the week, not its Sunday. */
    private static boolean isThatWeek(Sentence sentence, int minggu) {
        return sentence.is(minggu, "minggu") && sentence.at(minggu + 1).isAny("ini", "depan");
    }

    /** "minggu" is Sunday or a week. */
    private void week(Sentence sentence, int i, List<Reading> found) {
        Token before = sentence.at(i - 1);
        Token after = sentence.at(i + 1);
        boolean daily = sentence.is(i - 2, "tiap") && isThatWeek(sentence, i);
        if (before.isAny("hari", "tiap") && !daily) {
            return; // "hari Minggu" was read at "hari"; "tiap minggu" is no day
        }
        if (after.isAny("depan", "mendatang") || before.is("depan")) {
            boolean english = before.is("depan");
            add(
                    found,
                    english ? i - 1 : i,
                    english ? i + 1 : i + 2,
                    Precedence.DAY,
                    new DayWord.Week(1));
        } else if (after.is("ini") || before.text().equals("this")) {
            boolean english = before.text().equals("this");
            add(
                    found,
                    english ? i - 1 : i,
                    english ? i + 1 : i + 2,
                    Precedence.DAY,
                    new DayWord.Week(0));
        } else if (after.is("lalu")) {
            add(found, i, i + 2, Precedence.DAY, new DayWord.Week(-1));
        } else if (Numbers.read(sentence, i - 1) == null
                && !before.isAny("selama", "puluh")
                && !before.is("belas")
                && !sentence.at(i).text().startsWith("week")
                && !sentence.at(i).text().startsWith("pekan")
                && !sentence.at(i).text().equals("pkn")) {
            sunday(sentence, i, i, found);
        }
    }

    private void sunday(Sentence sentence, int from, int at, List<Reading> found) {
        qualified(sentence, from, at, DayOfWeek.SUNDAY, found);
    }

    private void weekday(Sentence sentence, int from, int at, List<Reading> found) {
        DayOfWeek day =
                from < at
                                || ClockWords.isCue(sentence.at(at + 1))
                                || sentence.at(at + 1).isAny("depan", "tanggal")
                        ? DayNames.weekdayMeant(sentence.at(at))
                        : DayNames.weekday(sentence.at(at));
        if (day != null) {
            qualified(sentence, from, at, day, found);
        }
    }

    /** A weekday with what says which: "depan", "ini", "minggu depan", "2 minggu lagi". */
    private void qualified(
            Sentence sentence, int from, int at, DayOfWeek day, List<Reading> found) {
        boolean cued = from < at;
        Precedence plain = cued ? Precedence.CUED_WEEKDAY : Precedence.DAY;
        Precedence ofWeek = cued ? Precedence.CUED_WEEKDAY_OF_WEEK : Precedence.WEEKDAY_OF_WEEK;
        Token before = sentence.at(from - 1);
        int next = sentence.is(at + 1, "di") || sentence.is(at + 1, "pada") ? at + 2 : at + 1;
        if (before.text().equals("next")) {
            add(found, from - 1, at + 1, ofWeek, new DayWord.Weekday(day, 1));
        } else if (before.text().equals("this")) {
            add(found, from - 1, at + 1, ofWeek, new DayWord.Weekday(day, 0));
        } else if (sentence.is(next, "besok") && !isEnglish(sentence.at(next))) {
            // "Senin besok" is the Monday that comes, "Senin dan Selasa besok" both that come
            add(found, from, next + 1, ofWeek, new DayWord.Weekday(day, null));
        } else if (sentence.is(next, "minggu")) {
            Integer weeks = weeks(sentence.at(next + 1));
            add(
                    found,
                    from,
                    weeks == null ? at + 1 : next + 2,
                    plain,
                    new DayWord.Weekday(day, weeks));
        } else if (sentence.at(next).text().equals("next") && sentence.is(next + 1, "minggu")) {
            add(found, from, next + 2, plain, new DayWord.Weekday(day, 1));
        } else {
            Integer weeks = weeks(sentence.at(at + 1));
            add(
                    found,
                    from,
                    weeks == null ? at + 1 : at + 2,
                    plain,
                    new DayWord.Weekday(day, weeks));
        }
    }

    /** "Monday tomorrow" can only be meant as said. */
    private static boolean isEnglish(Token tomorrow) {
        return tomorrow.text().startsWith("t");
    }

    private static @Nullable Integer weeks(Token token) {
        return switch (token.lemma()) {
            case "depan" -> 1;
            case "ini" -> 0;
            case "lalu", "kemarin" -> -1;
            default -> null;
        };
    }

    private void monthEnd(Sentence sentence, int i, List<Reading> found) {
        if (!sentence.at(i).text().equals("akhir")) {
            return;
        }
        Integer month = DayNames.month(sentence.at(i + 1));
        if (month != null) {
            add(found, i, i + 2, Precedence.DAY, new DayWord.MonthEnd(month));
        } else if (sentence.is(i + 1, "bulan")) {
            int to = sentence.is(i + 2, "ini") ? i + 3 : i + 2;
            add(found, i, to, Precedence.DAY, new DayWord.MonthEnd(null));
        } else if (sentence.is(i + 1, "tahun")) {
            add(found, i, i + 2, Precedence.DAY, new DayWord.MonthEnd(12));
        }
    }

    /** "selama Desember", "bulan Desember". */
    private void month(Sentence sentence, int i, List<Reading> found) {
        Integer month = DayNames.month(sentence.at(i));
        Token after = sentence.at(i + 1);
        Integer year = after.digits() == 4 && after.value() / 100 == 20 ? after.value() : null;
        boolean whole =
                sentence.at(i - 1).isAny("selama", "bulan")
                        && (!after.isNumber() || year != null)
                        && !sentence.at(i - 2).isNumber();
        if (month != null && whole) {
            int to = year == null ? i + 1 : i + 2;
            add(found, i - 1, to, Precedence.LOOSE_DAY, new DayWord.Month(month, year));
        }
    }

    /** "3 hari lagi", "dua minggu lagi", "seminggu lagi", "in 3 days". */
    private void away(Sentence sentence, int i, LocalDate today, List<Reading> found) {
        if (sentence.is(i, "seminggu") && sentence.is(i + 1, "lagi")) {
            add(found, i, i + 2, Precedence.DAYS_AWAY, new DayWord.Fixed(today.plusWeeks(1)));
            return;
        }
        Numbers.Read count = Numbers.read(sentence, i);
        if (count == null
                || sentence.is(i - 1, "kelas") // "kelas 6 minggu depan"
                || count.value() > 400
                || Numbers.read(sentence, i - 1) != null
                || (sentence.isMark(i - 1, '-') && sentence.at(i).glued()) // "X-5 minggu depan"
                || ClassSuffix.isSection(sentence, i)) {
            return;
        }
        Token unit = sentence.at(count.next());
        int to = count.next() + 1;
        if (unit.is("hari") && isAgo(sentence, to)) {
            int end = sentence.is(to, "yang") ? to + 2 : to + 1;
            add(
                    found,
                    i,
                    end,
                    Precedence.DAYS_AWAY,
                    new DayWord.Fixed(today.minusDays(count.value())));
            return;
        }
        boolean lagi =
                sentence.is(to, "lagi") || sentence.is(to, "mendatang") || sentence.is(to, "depan");
        boolean english =
                sentence.at(i - 1).text().equals("in")
                        || (sentence.is(to, "dari") && sentence.is(to + 1, "sekarang"));
        if (!lagi && !english) {
            return;
        }
        int end = sentence.is(to, "dari") ? to + 2 : lagi ? to + 1 : to;
        int from = sentence.at(i - 1).text().equals("in") ? i - 1 : i;
        if (unit.is("hari")) {
            add(
                    found,
                    from,
                    end,
                    Precedence.DAYS_AWAY,
                    new DayWord.Fixed(today.plusDays(count.value())));
        } else if (unit.is("minggu")) {
            int day = sentence.is(end, "hari") ? end + 1 : end;
            boolean ofWeek =
                    DayNames.weekday(sentence.at(day)) != null
                            || DayNames.weekday(sentence.at(from - 1)) != null;
            DayWord word =
                    ofWeek
                            ? new DayWord.Week(count.value())
                            : new DayWord.Fixed(today.plusWeeks(count.value()));
            add(found, from, end, Precedence.DAYS_AWAY, word);
        }
    }

    private static boolean isAgo(Sentence sentence, int to) {
        boolean yang = sentence.is(to, "yang") && sentence.is(to + 1, "lalu");
        return yang || sentence.is(to, "lalu") || sentence.at(to).text().equals("ago");
    }

    private static void add(
            List<Reading> found, int from, int to, Precedence precedence, DayWord word) {
        found.add(new Reading.DayPart(from, to, precedence, word));
    }
}
