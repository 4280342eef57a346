package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.DaysOff;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.List;
import java.util.Set;

/**
 * What was said of a lesson and nevertheless has to be asked: it cannot be, or may be two things.
 */
public final class Doubts {

    private static final Set<String> ENDS = WordSets.get("DAY_ENDS");

    private Doubts() {}

    /**
     * Whether {@code slots} leave anything open that {@code kept}, from which they are, speaks of.
     */
    public static boolean areIn(Sentence sentence, List<Reading> kept, Slots slots) {
        return slots.problem() != null
                || slots.periods() != null
                || slots.days().dates().stream().anyMatch(DaysOff::isClosed)
                || (slots.subject() == null
                        && (names(kept, Reading.SubjectNamed.class) || isLanguage(sentence)))
                || (slots.grade() == null
                        && slots.className() == null
                        && names(kept, Reading.ClassName.class))
                || (slots.start() == null
                        && slots.end() == null
                        && names(kept, Reading.Clock.class))
                || (slots.end() == null && isOpenEnd(sentence))
                || (slots.date() == null && kept.stream().anyMatch(Doubts::isDay))
                || kept.stream().anyMatch(reading -> reading.precedence() == Precedence.VAGUE_TIME);
    }

    /** "7A dan 7B, masing-masing jam 8-9 dan 10-11": which is whose is told by the order alone. */
    public static boolean areShared(Sentence sentence, List<Reading> kept) {
        boolean each = false;
        for (int i = 0; i < sentence.size(); i++) {
            each |= sentence.at(i).text().startsWith("masing");
        }
        long times =
                Slots.only(kept, Reading.Clock.class).stream()
                        .map(Reading.Clock::times)
                        .distinct()
                        .count();
        return each && times > 1;
    }

    /** The "bahasa Jepang" that is none of the subjects. */
    private static boolean isLanguage(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, "bahasa") && sentence.at(i + 1).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** "sampai pulang", "sampai habis istirahat": an end that is no time yet. */
    private static boolean isOpenEnd(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token until = sentence.at(i);
            if (until.isWord() && until.isUntil() && ENDS.contains(sentence.at(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(List<Reading> kept, Class<? extends Reading> kind) {
        return kept.stream().anyMatch(kind::isInstance);
    }

    private static boolean isDay(Reading reading) {
        return reading instanceof Reading.DayPart part
                && switch (part.word()) {
                    case DayWord.Fixed _, DayWord.Weekday _, DayWord.Dated _, DayWord.MonthEnd _ ->
                            true;
                    case DayWord.Vague _, DayWord.Week _, DayWord.Month _, DayWord.Every _ -> false;
                };
    }
}
