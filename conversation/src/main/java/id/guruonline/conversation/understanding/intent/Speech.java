package id.guruonline.conversation.understanding.intent;

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

    /** Whether people of that role speak so simply. */
    public static boolean isSimple(Role role) {
        return !RULES.containsKey(role);
    }
}
