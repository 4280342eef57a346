package id.guruonline.conversation.text;

import java.time.LocalDate;
import java.util.List;

/** What a school is told of its bells. */
public sealed interface BellSay extends Say {

    /**
     * When they ring on a day.
     *
     * @param others of which days the school has others
     */
    record Shown(LocalDate day, List<Line.Ringing> hours, Line.Others others) implements BellSay {}

    /**
     * Shall they ring so?
     *
     * @param moving how many orders would be at another time
     */
    record Card(String cardId, Line.Days days, List<Line.Ringing> hours, int moving)
            implements BellSay {
        @Override
        public List<Choice> choices() {
            return saveOrNot(cardId);
        }
    }

    /**
     * Shall those days have no bells of their own any more?
     *
     * @param hours as they are then
     * @param moving how many orders would be at another time
     */
    record RemovalCard(String cardId, Line.Days days, List<Line.Ringing> hours, int moving)
            implements BellSay {
        @Override
        public List<Choice> choices() {
            return saveOrNot(cardId);
        }
    }

    private static List<Choice> saveOrNot(String cardId) {
        return List.of(
                Choice.of(Label.Fixed.SAVE, Verb.OfBells.SAVE_BELLS, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfQuestion.KEEP));
    }

    /**
     * They ring so from now on.
     *
     * @param moved how many orders, which nobody had, are at another time
     * @param asked how many teachers are asked whether another time suits them
     */
    record Saved(Line.Days days, int moved, int asked) implements BellSay {}

    /** Another operator of the school changed them. */
    record ChangedByColleague(String colleague, Line.Days days, List<Line.Ringing> hours)
            implements BellSay {}

    /** They cannot ring so. */
    record Refused(Hint.NoBells why) implements BellSay {}
}
