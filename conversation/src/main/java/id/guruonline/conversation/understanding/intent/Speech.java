package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the roles speak. Some speak like another one; some are heard by rules of their own; whoever
 * is named nowhere here speaks so simply that a hint alone tells what is wanted: the {@link Signal}
 * that is called like the {@link Intent}.
 */
public final class Speech {

    private static final Map<Role, Role> LIKE = Map.of(Role.OFFICE, Role.OPERATOR);

    private static final Map<Role, Function<Heard, IntentTaken>> RULES =
            Map.of(
                    Role.OFFICE, OfficeIntents::of,
                    Role.OPERATOR, OperatorIntents::of,
                    Role.TEACHER, TeacherIntents::of,
                    Role.PUPIL, PupilIntents::of);

    private static final Map<Role, Map<Signal, Intent>> HINTED = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            HINTED.put(role, hinted(role));
        }
    }

    private Speech() {}

    /** The role whose words people of that role use besides their own. */
    public static Role like(Role role) {
        return LIKE.getOrDefault(role, role);
    }

    /** What somebody of that role wants by that, {@link Intent.Talk#UNSURE} if nothing tells. */
    public static IntentTaken wanted(Role role, Heard heard) {
        Function<Heard, IntentTaken> rules = RULES.get(role);
        return rules == null ? hinted(role, heard) : rules.apply(heard);
    }

    /** The same by hints alone. */
    static IntentTaken hinted(Role role, Heard heard) {
        return heard.asHinted(Objects.requireNonNull(HINTED.get(role)));
    }

    /** What everybody may want is heard alike from all. */
    private static Map<Signal, Intent> hinted(Role role) {
        Map<String, Signal> signals =
                Arrays.stream(Signal.values())
                        .collect(Collectors.toMap(Signal::name, Function.identity()));
        Map<Signal, Intent> hinted = new EnumMap<>(Signal.class);
        for (Intent intent : Intent.wantedBy(role)) {
            Signal hint = signals.get(intent.name());
            if (hint != null && !(intent instanceof Intent.Talk)) {
                hinted.put(hint, intent);
            }
        }
        return hinted;
    }
}
