package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Role;
import java.util.Map;
import java.util.function.Function;

/**
 * How the roles speak. Some speak like another one; some are heard by rules of their own; whoever
 * is named nowhere here speaks so simply that a phrase alone tells what is wanted.
 */
public final class Speech {

    private static final Map<Role, Role> LIKE = Map.of(Role.OFFICE, Role.OPERATOR);

    private static final Map<Role, Function<Heard, IntentTaken>> RULES =
            Map.of(
                    Role.OFFICE, OfficeIntents::of,
                    Role.OPERATOR, OperatorIntents::of,
                    Role.TEACHER, TeacherIntents::of,
                    Role.PUPIL, PupilIntents::of);

    private Speech() {}

    /** The role whose words people of that role use besides their own. */
    public static Role like(Role role) {
        return LIKE.getOrDefault(role, role);
    }

    /**
     * What somebody of that role wants by that, {@link Intent.Talk#UNSURE} if nothing tells, or if
     * it is a machine that answers.
     */
    public static IntentTaken wanted(Role role, Heard heard) {
        if (heard.has(Signal.AUTOMATIC) && !heard.isWhole()) {
            return IntentTaken.unsure(null);
        }
        return RULES.getOrDefault(role, Heard::simply).apply(heard);
    }

    /** That intent, of which only it is guessed, with the finer kind that the words tell. */
    public static IntentTaken guessed(Intent intent, Heard heard) {
        return switch (intent) {
            case Intent.Talk.UNSURE -> IntentTaken.unsure(heard.question());
            case Intent.Talk.THANKS -> new IntentTaken(intent, Detail.THANKS);
            case Intent.Talk.GREETING -> new IntentTaken(intent, Detail.GREETING);
            case Intent.Talk.LANGUAGE -> new IntentTaken(intent, Detail.LANGUAGE_CHANGE);
            case Intent.Teaching.CHECK_IN -> new IntentTaken(intent, whereabouts(heard));
            default -> IntentTaken.as(intent);
        };
    }

    /** What is passed on at once, as a lateness, is never guessed. */
    private static Detail whereabouts(Heard heard) {
        return heard.has(Signal.ON_WAY) ? Detail.ON_MY_WAY : Detail.ARRIVED;
    }

    /** Whether people of that role speak so simply. */
    public static boolean isSimple(Role role) {
        return !RULES.containsKey(role);
    }
}
