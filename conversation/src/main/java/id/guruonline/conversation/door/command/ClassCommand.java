package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for about joining classes. {@code then} is what the dialogue waits for afterwards.
 */
public sealed interface ClassCommand extends DoorCommand {

    /**
     * As {@link #needs}: what gives a place in a class, or makes a code useless that hangs in a
     * classroom. A consent is taken back as easily as it can be.
     */
    default Trust trust() {
        return switch (this) {
            case Join _, Empty _, SettleStars _ -> Trust.PROVEN;
            case TellCode tell -> tell.renew() ? Trust.PROVEN : Trust.CLAIMED;
            case AskClass _,
                    AskEmpty _,
                    AskConsent _,
                    Refuse _,
                    TellSettled _,
                    TellWhoseCode _,
                    Leave _ ->
                    Trust.CLAIMED;
        };
    }

    /**
     * Tell an operator the code of a class.
     *
     * @param fresh the code where the class has none yet, or where another is asked for
     */
    @SavedAs("ClassCommand.TellCode")
    record TellCode(String npsn, String className, String fresh, boolean renew, State then)
            implements ClassCommand {}

    /** Ask an operator whose code is wanted. */
    @SavedAs("ClassCommand.AskClass")
    record AskClass(State then) implements ClassCommand {}

    /** Ask an operator whether all who joined a class shall be taken out again. */
    @SavedAs("ClassCommand.AskEmpty")
    record AskEmpty(String npsn, String className, State then) implements ClassCommand {}

    /**
     * Take out of a class all who joined it by its code.
     *
     * @param fresh takes the code's place, and lets nobody in before it is asked for
     * @param pupilIds who had joined it when that was decided: whoever repeats it finds them gone;
     *     null where it was saved before that was kept
     */
    @SavedAs("ClassCommand.Empty")
    record Empty(
            String npsn,
            String className,
            String fresh,
            State then,
            @Nullable List<String> pupilIds)
            implements ClassCommand {

        public Empty {
            pupilIds = pupilIds == null ? null : List.copyOf(pupilIds);
        }
    }

    /**
     * Let the stars of those count who joined just before a lesson, or forget them.
     *
     * @param npsn whose lesson it must be
     */
    @SavedAs("ClassCommand.SettleStars")
    record SettleStars(String orderId, String npsn, boolean count, State then)
            implements ClassCommand {}

    /** Tell an operator that somebody else has said whether such stars count. */
    @SavedAs("ClassCommand.TellSettled")
    record TellSettled(State then) implements ClassCommand {}

    /** Ask whoever brought a class's code to agree. */
    @SavedAs("ClassCommand.AskConsent")
    record AskConsent(String code, State then) implements ClassCommand {}

    /** They agreed. */
    @SavedAs("ClassCommand.Join")
    record Join(String code, String pupilId, State then) implements ClassCommand {}

    /** They did not. */
    @SavedAs("ClassCommand.Refuse")
    record Refuse(State then) implements ClassCommand {}

    /** Tell somebody of another role that the code is for pupils. */
    @SavedAs("ClassCommand.TellWhoseCode")
    record TellWhoseCode(State then) implements ClassCommand {}

    /** A pupil takes the consent back. */
    @SavedAs("ClassCommand.Leave")
    record Leave(String pupilId) implements ClassCommand {}
}
