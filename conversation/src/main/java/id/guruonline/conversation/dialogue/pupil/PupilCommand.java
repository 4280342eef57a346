package id.guruonline.conversation.dialogue.pupil;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/** What a pupil's turn was resolved to. */
public sealed interface PupilCommand extends Command {

    /** {@inheritDoc} Nothing that a pupil does harms much. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Rate _, AskNumber _, AnswerQuestion _, Report _, Tell _ -> Trust.CLAIMED;
        };
    }

    /**
     * Give a lesson stars.
     *
     * @param stars 1 to 5
     */
    @SavedAs("PupilCommand.Rate")
    record Rate(String orderId, int stars) implements PupilCommand {}

    /** Ask how many stars. */
    @SavedAs("PupilCommand.AskNumber")
    record AskNumber(String orderId) implements PupilCommand {}

    /**
     * Answer a question, and ask how many stars.
     *
     * @param secret whether it is about who sees the stars; of any other the teacher knows more
     */
    @SavedAs("PupilCommand.AnswerQuestion")
    record AnswerQuestion(String orderId, boolean secret) implements PupilCommand {}

    /**
     * Tell the school that the teacher of the lesson has not come, as its pupils say.
     *
     * @param teacherId who has the lesson
     */
    @SavedAs("PupilCommand.Report")
    record Report(String orderId, String teacherId) implements PupilCommand {}

    /** Say something that changes nothing. */
    @SavedAs("PupilCommand.Tell")
    record Tell(Topic topic) implements PupilCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        THANKS,
        /** Whoever takes something back may always write. */
        LISTENING,
        NOTHING_TO_RATE,
        STALE,
        UNREADABLE,
        /** The school knows by now that the teacher has not come. */
        REPORTED,
        /** No lesson runs for which somebody was to come. */
        NOBODY_EXPECTED,
        /** How to leave. */
        LEAVE
    }
}
