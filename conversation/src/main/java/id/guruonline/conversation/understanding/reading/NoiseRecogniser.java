package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.List;
import java.util.Set;

/** Finds what must not be taken for a slot: phone numbers, names of schools and people, counts. */
public final class NoiseRecogniser implements Recogniser {

    /** More groups and dashes than any phone number has. */
    private static final int LONGEST_PHONE = 40;

    private static final Set<String> SCHOOLS = WordSets.get("SCHOOLS");
    private static final Set<String> COUNTED = WordSets.get("COUNTED");
    private static final Set<String> PEOPLE = WordSets.get("PEOPLE");
    private static final Set<String> ABSENCES = WordSets.get("ABSENCES");
    private static final Set<String> NUMBERED = WordSets.get("NUMBERED");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (token.isNumber()) {
                number(sentence, i, found);
            } else if (token.isWord()) {
                named(sentence, i, found);
            } else if (token.isMark('+') && sentence.at(i + 1).digits() >= 2) {
                phone(sentence, i, i + 1, found);
            }
        }
    }

    private static void number(Sentence sentence, int i, List<Reading> found) {
        Token token = sentence.at(i);
        boolean mobile = token.text().startsWith("08") || token.text().startsWith("628");
        if (mobile && token.digits() >= 3) {
            phone(sentence, i, i, found);
        }
        if (token.digits() >= 5 && token.digits() != 6 && token.digits() != 8) {
            found.add(new Reading.Noise(i, i + 1, Precedence.LONG_NUMBER));
        }
        Token next = sentence.at(i + 1);
        if (token.digits() == 1 && next.isMark(')') && !isBracketed(sentence, i)) {
            found.add(new Reading.Noise(i, i + 1, Precedence.LIST_NUMBER));
        }
        boolean twice = next.is("siswa") && sentence.is(i + 2, "siswa"); // "10 anak-anak"
        if (!twice && (COUNTED.contains(next.text()) || next.is("siswa"))) {
            int to = next.is("guru") ? i + 1 : i + 2; // "2 guru kelas" names who is counted
            found.add(new Reading.Noise(i, to, Precedence.COUNTED));
        }
    }

    /** Whether a bracket before {@code i} is still open: "(jam 8-9)", but not "1) MTK". */
    private static boolean isBracketed(Sentence sentence, int i) {
        int at = i - 1;
        while (at >= 0 && !sentence.isMark(at, ')') && !sentence.isMark(at, '(')) {
            at--;
        }
        return sentence.isMark(at, '(');
    }

    /** "0812-3456-7890", "+62 812 3456 7890": at least nine digits in groups. */
    private static void phone(Sentence sentence, int from, int first, List<Reading> found) {
        int digits = 0;
        int i = first;
        int to = first;
        int end = first + LONGEST_PHONE;
        while (i < end && (sentence.at(i).isNumber() || sentence.isMark(i, '-'))) {
            if (sentence.at(i).isNumber()) {
                digits += sentence.at(i).digits();
                to = i + 1;
            }
            i++;
        }
        if (digits >= 9 && digits <= 16) {
            found.add(new Reading.Noise(from, to, Precedence.PHONE));
        }
    }

    private static void named(Sentence sentence, int i, List<Reading> found) {
        Token token = sentence.at(i);
        if (SCHOOLS.contains(token.text())
                && !isBetweenTimes(sentence, i)
                && !isAdmin(sentence, i)) {
            school(sentence, i, found);
        } else if (NUMBERED.contains(token.text())
                && !sentence.at(i - 1).text().startsWith("muatan")
                && numberAfter(sentence, i) > i) {
            found.add(new Reading.Noise(i, numberAfter(sentence, i), Precedence.NUMBERED));
        } else if (token.isAny("pak", "bu") && sentence.at(i + 1).isWord()) {
            person(sentence, i, found);
        }
    }

    /** The min of "halo min 10 PPLG 2" is the admin, not a school. */
    private static boolean isAdmin(Sentence sentence, int i) {
        Token before = sentence.at(i - 1);
        boolean greeted = before.isLineEnd() || before.isMark(',') || before.is("halo");
        return sentence.at(i).text().equals("min")
                && !sentence.areCapitals(i, 3)
                && (greeted || ClockWords.isPartOfDay(before));
    }

    /** The sd of "0800 sd 0930" and "7.30 smp 8" means until. */
    private static boolean isBetweenTimes(Sentence sentence, int i) {
        boolean time =
                sentence.at(i - 1).digits() == 4
                        || (sentence.at(i - 1).digits() == 3 && sentence.at(i + 1).digits() >= 3)
                        || sentence.continuesFigure(i - 1)
                        || sentence.at(i - 2).isAny("jam", "pukul")
                        || sentence.is(i - 2, "setengah")
                        || ClockWords.isCue(sentence.at(i + 1))
                        || sentence.is(i + 1, "setengah");
        return time && sentence.at(i).isUntil();
    }

    private static int numberAfter(Sentence sentence, int i) {
        int at = sentence.afterLabelMarks(i + 1);
        boolean sure = sentence.isCapital(at) || sentence.at(at).text().length() >= 2;
        boolean roman = Numbers.roman(sentence, at) != null && sure;
        return sentence.at(at).isNumber() || roman ? at + 1 : i;
    }

    /** "SDN 12 Muara Bungo", "SMP Negeri 2", "SD 88/II". */
    private static void school(Sentence sentence, int i, List<Reading> found) {
        int at = sentence.afterLabelMarks(i + 1);
        while (Set.of(
                        "negeri", "n", "swasta", "it", "islam", "islamic", "kristen", "katolik",
                        "no", "nomor")
                .contains(sentence.at(at).text())) {
            at = sentence.afterLabelMarks(at + 1);
        }
        if (sentence.at(at).isNumber() && !isOther(sentence, at + 1)) {
            int to = at + 1;
            if (sentence.isMark(to, '/')) {
                to += 2;
            }
            found.add(new Reading.Noise(i, to, Precedence.NUMBERED_SCHOOL));
        } else if (at > i + 1) {
            found.add(new Reading.Noise(i, at, Precedence.SCHOOL));
        }
    }

    /** The number before is a time, a class or a day: "SMP 7.30", "min 5A", "min 25/12". */
    private static boolean isOther(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean admin = sentence.at(at - 2).text().equals("min");
        return (token.isMark('.') && sentence.at(at + 1).glued())
                || (admin && token.isMark('/') && sentence.at(at + 1).isNumber())
                || token.isMark(':')
                || (token.isWord() && token.glued());
    }

    /**
     * A name after "Bu" or "Pak" that is also a word of ours: "Pak Eko", "Bu Mei"; the name of a
     * day only if what follows says that somebody is away: "Pak Jumat sakit".
     */
    private static void person(Sentence sentence, int i, List<Reading> found) {
        Token name = sentence.at(i + 1);
        boolean day = DayNames.weekday(name) != null || name.is("minggu");
        if (day ? isAway(sentence, i + 2) : PEOPLE.contains(name.text())) {
            found.add(new Reading.Noise(i, i + 2, Precedence.PERSON));
        }
    }

    /** "sakit", "lagi cuti", "tidak masuk". */
    public static boolean isAway(Sentence sentence, int i) {
        int at = sentence.at(i).isAny("lagi", "di") || sentence.is(i, "sedang") ? i + 1 : i;
        boolean denied = sentence.at(at).isAny("tidak", "belum");
        Token next = sentence.at(at + 1);
        boolean missing =
                next.isAny("datang", "hadir")
                        || next.isAny("masuk", "ngajar")
                        || next.isAny("bisa", "mengajar");
        Token away = sentence.at(at);
        return denied ? missing : ABSENCES.contains(away.text()) || ABSENCES.contains(away.lemma());
    }
}
