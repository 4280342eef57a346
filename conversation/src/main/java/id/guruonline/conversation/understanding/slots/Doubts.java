package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.DaysOff;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import java.util.List;

/**
 * What was said of a lesson and nevertheless has to be asked: it cannot be, or may be two things.
 */
public final class Doubts {

    private Doubts() {}

    /**
     * Whether {@code slots} leave anything open that {@code kept}, from which they are, speaks of.
     */
    public static boolean areIn(List<Reading> kept, Slots slots) {
        return slots.problem() != null
                || slots.periods() != null
                || slots.days().dates().stream().anyMatch(DaysOff::isClosed)
                || (slots.subject() == null && names(kept, Reading.SubjectNamed.class))
                || (slots.grade() == null
                        && slots.className() == null
                        && names(kept, Reading.ClassName.class))
                || (slots.start() == null
                        && slots.end() == null
                        && names(kept, Reading.Clock.class))
                || (slots.date() == null && kept.stream().anyMatch(Doubts::isDay))
                || kept.stream().anyMatch(reading -> reading.precedence() == Precedence.VAGUE_TIME);
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
