package id.guruonline.conversation.understanding;

import id.guruonline.scheduler.people.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds classes: "kelas lima", "5A", "VIII-C", "XI IPA 2", "X TKJ 1", "10-3". */
final class ClassRecogniser implements Recogniser {

    private static final Set<String> STREAMS =
            Set.of(
                    "ipa",
                    "ips",
                    "mipa",
                    "mia",
                    "iis",
                    "iik",
                    "ibb",
                    "bahasa",
                    "agama",
                    "tkj",
                    "akl",
                    "ak",
                    "otkp",
                    "tkr",
                    "tkro",
                    "tsm",
                    "tbsm",
                    "rpl",
                    "mm",
                    "bdp",
                    "dkv",
                    "mplb",
                    "pplg",
                    "tjkt",
                    "atph",
                    "titl",
                    "ap",
                    "apk",
                    "tkp",
                    "dpib",
                    "tata",
                    "ph",
                    "perhotelan",
                    "pm",
                    "pemasaran",
                    "to",
                    "tp",
                    "tb",
                    "busana",
                    "kuliner",
                    "boga",
                    "farmasi",
                    "keperawatan",
                    "atp",
                    "aphp",
                    "tav",
                    "las",
                    "akuntansi",
                    "multimedia",
                    "merdeka",
                    "unggul",
                    "reguler",
                    "umum");
    private static final Set<String> NAMES =
            Set.of(
                    "melati",
                    "mawar",
                    "anggrek",
                    "dahlia",
                    "kenanga",
                    "cempaka",
                    "teratai",
                    "flamboyan",
                    "tulip",
                    "matahari",
                    "kamboja",
                    "bougenville",
                    "nusa",
                    "garuda",
                    "rajawali",
                    "merpati",
                    "elang",
                    "cendrawasih",
                    "kelinci",
                    "kupu");
    private static final Set<String> ABBREVIATED_AFTER_B =
            Set.of(
                    "indo",
                    "ing",
                    "inggris",
                    "indonesia",
                    "ind",
                    "daerah",
                    "arab",
                    "eng",
                    "jambi",
                    "melayu",
                    "inggeris",
                    "ingris",
                    "inggis",
                    "indonsia",
                    "english");

    private record Suffix(String name, int next) {}

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Match> found) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "kelas")) {
                cued(sentence, i, utterance.level(), found);
            } else if (sentence.is(i, "fase")) {
                phase(sentence, i, utterance.level(), found);
            } else if (utterance.awaited() == Awaited.CLASS) {
                bare(sentence, i, i, utterance.level(), Match.CUED - 5, true, found);
            } else {
                bare(sentence, i, i, utterance.level(), Match.CLEAR, false, found);
            }
        }
    }

    private void cued(Sentence sentence, int cue, @Nullable Level level, List<Match> found) {
        int at = sentence.afterLabelMarks(cue + 1);
        bare(sentence, cue, at, level, Match.CUED, true, found);
    }

    /** Only phase E is one grade; the others are two or three. */
    private void phase(Sentence sentence, int cue, @Nullable Level level, List<Match> found) {
        String letter = sentence.at(cue + 1).text();
        if (letter.length() == 1 && letter.charAt(0) >= 'a' && letter.charAt(0) <= 'f') {
            Integer grade = letter.equals("e") ? 10 : null;
            boolean impossible = grade != null && isImpossible(grade, level);
            found.add(
                    new Match.ClassName(
                            cue, cue + 2, Match.CUED, impossible ? null : grade, null, impossible));
        }
    }

    private void bare(
            Sentence sentence,
            int from,
            int at,
            @Nullable Level level,
            int strength,
            boolean cued,
            List<Match> found) {
        Integer grade = grade(sentence, at);
        if (grade == null) {
            return;
        }
        int next = at + 1;
        Numbers.Read words = Numbers.spelled(sentence, at);
        if (words != null) {
            next = words.next();
        }
        Suffix suffix = suffix(sentence, next, grade, level, cued);
        boolean roman = Numbers.roman(sentence, at) != null;
        if (!cued && !standsAlone(sentence, at, next, suffix, roman, level)) {
            return;
        }
        int to = suffix == null ? next : suffix.next();
        boolean impossible = isImpossible(grade, level);
        String name = suffix == null || impossible ? null : grade + suffix.name();
        found.add(
                new Match.ClassName(
                        from, to, strength, impossible ? null : grade, name, impossible));
    }

    private static @Nullable Integer grade(Sentence sentence, int at) {
        Token token = sentence.at(at);
        if (token.isNumber()) {
            return token.digits() <= 2 ? token.value() : null;
        }
        Integer roman = Numbers.roman(sentence, at);
        if (roman != null) {
            return roman;
        }
        Numbers.Read words = Numbers.spelled(sentence, at);
        return words == null || words.value() == 0 ? null : Integer.valueOf(words.value());
    }

    /** Whether a grade without "kelas" before it is nevertheless one. */
    private static boolean standsAlone(
            Sentence sentence,
            int at,
            int next,
            @Nullable Suffix suffix,
            boolean roman,
            @Nullable Level level) {
        if (suffix == null) {
            return roman && sentence.at(at).text().length() >= 2 && !sentence.is(at, "mi");
        }
        if (Character.isDigit(suffix.name().charAt(suffix.name().length() - 1))
                && suffix.name().charAt(0) == '-') {
            return roman;
        }
        if (roman) {
            return !sentence.at(at).text().equals("i") || sentence.isCapital(at);
        }
        boolean stream = suffix.name().charAt(0) == ' ';
        if (stream) {
            Numbers.Read grade = Numbers.read(sentence, at);
            return grade != null && !isImpossible(grade.value(), level);
        }
        boolean glued = sentence.at(next).glued() || sentence.isMark(next, '-');
        Integer grade = grade(sentence, at);
        boolean possible = grade != null && !isImpossible(grade, level);
        return glued || (possible && sentence.isCapital(suffix.next() - 1));
    }

    private static @Nullable Suffix suffix(
            Sentence sentence, int at, int grade, @Nullable Level level, boolean cued) {
        int next = at;
        boolean mark =
                sentence.isMark(next, '-')
                        || sentence.isMark(next, '.')
                        || sentence.isMark(next, '/');
        if (mark) {
            next++;
        }
        Token token = sentence.at(next);
        if (token.isWord()) {
            return named(sentence, next, grade, level);
        }
        boolean section =
                token.isNumber()
                        && token.digits() <= 2
                        && token.value() >= 1
                        && token.value() <= 20
                        && (mark ? token.glued() : grade >= 7 && cued)
                        && !startsSomethingElse(sentence, next + 1);
        return section ? new Suffix("-" + token.value(), next + 1) : null;
    }

    /** "kelas 8 24 Nov", "kelas 7 2 jam": the second number belongs to what follows. */
    private static boolean startsSomethingElse(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean mark =
                (token.isMark('.') || token.isMark(':') || token.isMark('/') || token.isMark('-'))
                        && sentence.at(at + 1).isNumber();
        return mark
                || Days.isMonth(token.lemma())
                || token.isAny("jam", "jp")
                || token.isAny("menit", "hari")
                || token.isAny("siswa", "kali")
                || token.isAny("hour", "minggu");
    }

    private static @Nullable Suffix named(
            Sentence sentence, int at, int grade, @Nullable Level level) {
        String word = sentence.at(at).text();
        boolean letter = word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'l';
        if (letter && !abbreviates(sentence, at)) {
            return new Suffix(word.toUpperCase(Locale.ROOT), at + 1);
        }
        boolean streams =
                level == Level.SMA || level == Level.SMK || (level == null && grade >= 10);
        if (STREAMS.contains(word) && streams && grade >= 10) {
            return stream(sentence, at);
        }
        return NAMES.contains(word)
                ? new Suffix(" " + word.toUpperCase(Locale.ROOT), at + 1)
                : null;
    }

    private static Suffix stream(Sentence sentence, int at) {
        String name = " " + sentence.at(at).text().toUpperCase(Locale.ROOT);
        int next = at + 1;
        if (sentence.is(at, "tata")) {
            name += " " + sentence.at(next).text().toUpperCase(Locale.ROOT);
            next++;
        }
        int number = sentence.isMark(next, '-') || sentence.isMark(next, '.') ? next + 1 : next;
        Numbers.Read section = Numbers.read(sentence, number);
        if (section != null
                && section.value() <= 12
                && !startsSomethingElse(sentence, section.next())) {
            return new Suffix(name + " " + section.value(), section.next());
        }
        Token letter = sentence.at(number);
        if (letter.isWord()
                && letter.text().length() == 1
                && letter.text().charAt(0) <= 'h'
                && !abbreviates(sentence, number)) {
            return new Suffix(name + " " + letter.text().toUpperCase(Locale.ROOT), number + 1);
        }
        return new Suffix(name, next);
    }

    /** The b of "b. indo" is no class. */
    private static boolean abbreviates(Sentence sentence, int at) {
        int next = sentence.isMark(at + 1, '.') ? at + 2 : at + 1;
        return sentence.at(at).text().equals("b")
                && ABBREVIATED_AFTER_B.contains(sentence.at(next).text());
    }

    private static boolean isImpossible(int grade, @Nullable Level level) {
        return level == null
                ? grade < 1 || grade > 12
                : grade < level.lowestGrade() || grade > level.highestGrade() || grade == 0;
    }
}
