package id.guruonline.conversation.text;

import java.util.List;

/** What a school is told of its timetable. */
public sealed interface TimetableSay extends Say {

    /** The school has none; how one is sent. */
    record None() implements TimetableSay {}

    /** How much there is. */
    record Shown(int teachers, int jp) implements TimetableSay {}

    /**
     * Shall what was read be saved?
     *
     * @param jp lesson hours a week
     * @param unclear how many lines were not read
     * @param lines the first of them
     * @param more how many are not listed
     * @param strangers how many teachers have no account
     * @param names the first of them
     * @param moreNames how many are not listed
     * @param whole 1 where it takes the place of all there is
     */
    record Card(
            String cardId,
            int teachers,
            int jp,
            int unclear,
            List<Line.OfUnclear> lines,
            int more,
            int strangers,
            String names,
            int moreNames,
            int whole)
            implements TimetableSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.SAVE, Verb.OfTimetable.SAVE_TIMETABLE, cardId),
                    Choice.of(Label.Fixed.DROP, Verb.OfQuestion.KEEP));
        }
    }

    /** No line could be read. */
    record NothingRead(List<Line.OfUnclear> lines, int more) implements TimetableSay {}

    /** It is saved; how much there is now. */
    record Saved(int teachers, int jp) implements TimetableSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.UNDO_TIMETABLE, Verb.OfTimetable.UNDO_TIMETABLE));
        }
    }

    /** All of it was there already. */
    record Unchanged(int teachers, int jp) implements TimetableSay {}

    /** It is as it was before; how much there is now. */
    record Undone(int teachers, int jp) implements TimetableSay {}

    /** It is as it was before: there was none. */
    record UndoneToNone() implements TimetableSay {}

    /** Nothing was ever changed. */
    record NothingToUndo() implements TimetableSay {}
}
