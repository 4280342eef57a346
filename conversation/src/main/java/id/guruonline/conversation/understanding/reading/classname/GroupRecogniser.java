package id.guruonline.conversation.understanding.reading.classname;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the groups of a kindergarten, which have letters and no grade: "kelompok B", "TK A 2". */
public final class GroupRecogniser implements Recogniser {

    private static final Set<String> CUES =
            Set.of("kelompok", "klp", "klpk", "kelomp", "kel", "tk", "group", "grup", "kb");

    /** No kindergarten has more groups of one age. */
    private static final int MOST = 9;

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        if (utterance.level() != Level.PAUD) {
            return;
        }
        for (int i = 0; i < sentence.size(); i++) {
            boolean cued = CUES.contains(sentence.at(i).text()) || sentence.is(i, "kelas");
            int at = cued ? sentence.afterLabelMarks(i + 1) : i;
            if (isLetter(sentence.at(at)) && (cued || hasNumber(sentence, at))) {
                Reading.ClassName group = group(sentence, i, at);
                found.add(group);
                i = group.to() - 1;
            }
        }
    }

    private static boolean isLetter(Token token) {
        String text = token.text();
        return token.isWord()
                && text.length() == 1
                && text.charAt(0) >= 'a'
                && text.charAt(0) <= 'd';
    }

    private static Reading.ClassName group(Sentence sentence, int from, int letter) {
        String name = sentence.at(letter).text().toUpperCase(Locale.ROOT);
        Numbers.Read number =
                hasNumber(sentence, letter) ? Numbers.read(sentence, letter + 1) : null;
        return new Reading.ClassName(
                from,
                number == null ? letter + 1 : number.next(),
                Precedence.CUED_CLASS,
                null,
                number == null ? name : name + number.value(),
                false);
    }

    /** "B2", "b dua"; in "b dua jam" and "b 7.30" the number belongs to what follows. */
    private static boolean hasNumber(Sentence sentence, int letter) {
        Numbers.Read number = Numbers.read(sentence, letter + 1);
        if (number == null || number.value() < 1 || number.value() > MOST) {
            return false;
        }
        int next = number.next();
        boolean until =
                sentence.at(next).isUntil()
                        && sentence.at(next).isWord()
                        && ClockWords.isCue(sentence.at(next + 1));
        return until || !ClassSuffix.startsSomethingElse(sentence, next);
    }
}
