package id.guruonline.conversation.understanding.meaning;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text together with everything its meaning depends on.
 *
 * @param speaker the role by which whoever wrote it speaks
 * @param level the level of the speaker's school, null if there is none
 * @param bellPlan which bells the school's days have, by which lesson hours become times
 * @param text what was typed, of any length; only the first {@value Utterance#LONGEST} characters
 *     are read
 * @param at when it was received, in the regency's zone
 * @param awaited what was asked last
 */
public record Utterance(
        Role speaker,
        @Nullable Level level,
        BellPlan bellPlan,
        String text,
        ZonedDateTime at,
        Awaited awaited) {

    /** The characters of a text that are read; nobody orders a teacher in more. */
    public static final int LONGEST = 4_000;

    /** To somebody with the same bells every day. */
    public Utterance(
            Role speaker,
            @Nullable Level level,
            Bells bells,
            String text,
            ZonedDateTime at,
            Awaited awaited) {
        this(speaker, level, BellPlan.of(bells), text, at, awaited);
    }

    /** The bells of the day on which it was received. */
    public Bells bells() {
        return bellPlan.on(at.toLocalDate());
    }
}
