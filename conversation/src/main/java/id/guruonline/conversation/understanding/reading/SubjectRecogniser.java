package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.PhraseBook;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordFile;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds subjects by the names of {@code subjects.txt}. */
public final class SubjectRecogniser implements Recogniser {

    /** The names of subjects. */
    public static final WordFile NAMES = WordFile.beside(SubjectRecogniser.class, "subjects.txt");

    private static final Set<String> WHEN =
            Set.of("sesudah", "setelah", "sehabis", "habis", "abis", "sebelum");

    private static final Set<String> GOERS =
            Set.of("ambo", "awak", "den", "deyen", "inyo", "kito", "nak");

    private final PhraseBook<Subject> book;

    /**
     * Knows the {@link #NAMES}.
     *
     * @throws IllegalStateException if a name stands for two subjects; it says in which lines
     */
    public SubjectRecogniser(Lexicon lexicon) {
        this.book = PhraseBook.unambiguous(Subject.class, NAMES, lexicon);
    }

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        for (int i = 0; i < sentence.size(); i++) {
            if (isTaughtAt(utterance.level(), Subject.GURU_KELAS)) {
                classTeacher(sentence, i, found);
            }
            PhraseBook.Found<Subject> phrase =
                    sentence.at(i).isWord() ? book.longestAt(sentence, i) : null;
            if (phrase != null) {
                Subject subject = phrase.keys().iterator().next();
                boolean theirs =
                        subject == Subject.KEJURUAN
                                && (sentence.is(i - 1, "siswa") || isOfNoClass(found, i));
                if (isTaughtAt(utterance.level(), subject)
                        && !theirs // "anak farmasi XI FKK 1" says who is taught, not what
                        && !isPartOfMorning(sentence, i)
                        && !isGoing(sentence, i)) {
                    int to = isGradeAfter(sentence, phrase) ? phrase.to() - 1 : phrase.to();
                    found.add(new Reading.SubjectNamed(i, to, Precedence.SUBJECT, subject));
                }
                i = phrase.to() - 1;
            }
        }
    }

    /** The TKJ of "IX TKJ 1", which no such school has. */
    private static boolean isOfNoClass(List<Reading> found, int at) {
        return found.stream()
                .anyMatch(reading ->
                        reading instanceof Reading.ClassName named
                                && named.impossible()
                                && named.to() == at);
    }

    private static void classTeacher(Sentence sentence, int i, List<Reading> found) {
        boolean english = sentence.at(i).text().equals("class") && sentence.is(i + 1, "guru");
        if (english || isLabelled(sentence, i)) {
            found.add(
                    new Reading.SubjectNamed(
                            i,
                            english ? i + 2 : i + 1,
                            Precedence.CLASS_TEACHER,
                            Subject.GURU_KELAS));
        }
    }

    /** The line "Guru: Kelas" of a form. */
    private static boolean isLabelled(Sentence sentence, int i) {
        return sentence.is(i, "kelas")
                && sentence.at(i + 1).isLineEnd()
                && sentence.isMark(i - 1, ':')
                && sentence.at(i - 2).isAny("guru", "mapel");
    }

    /** In "guru kelas 5A" the word "kelas" belongs to the class as well. */
    private static boolean isGradeAfter(Sentence sentence, PhraseBook.Found<Subject> phrase) {
        boolean kelas = phrase.words() > 1 && sentence.is(phrase.to() - 1, "kelas");
        int at = sentence.afterLabelMarks(phrase.to());
        return kelas && (Numbers.read(sentence, at) != null || Numbers.roman(sentence, at) != null);
    }

    /** The "pai" of people from Minang who go: "ambo pai bisuak", "bundanyo pai ka Padang". */
    private static boolean isGoing(Sentence sentence, int i) {
        Token before = sentence.at(i - 1);
        String after = sentence.at(i + 1).text();
        return sentence.at(i).text().equals("pai")
                && (before.is("saya")
                        || GOERS.contains(before.text())
                        || before.text().endsWith("nyo")
                        || before.is("jadi")
                        || GOERS.contains(after)
                        || GOERS.contains(sentence.at(i + 2).text())
                        || after.equals("ka")
                        || after.equals("baralek"));
    }

    /** The "senam" of "sesudah senam pagi" only says when. */
    private static boolean isPartOfMorning(Sentence sentence, int i) {
        boolean first = sentence.is(i + 1, "dulu"); // "Jumat itu senam dulu, sampai jam 9"
        return sentence.at(i).text().equals("senam")
                && (first || WHEN.contains(sentence.at(i - 1).text()));
    }

    /** A class teacher is a subject of small children's schools only, a trade one of SMK's. */
    private static boolean isTaughtAt(@Nullable Level level, Subject subject) {
        return switch (subject) {
            case GURU_KELAS -> level != Level.SMP && level != Level.SMA && level != Level.SMK;
            case KEJURUAN -> level == null || level == Level.SMK;
            default -> true;
        };
    }
}
