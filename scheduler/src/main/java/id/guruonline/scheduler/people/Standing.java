package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;

/**
 * Where somebody stands with the service, kept beside who they are: every way in asks it. Of whom
 * nothing is noted is active.
 *
 * @param id the person's
 * @param by who said so last
 */
@SavedIn("standings")
public record Standing(String id, State state, By by, Instant since) {

    /** Whether somebody may take part. */
    public enum State {
        /** As everybody is at first. */
        ACTIVE,
        /** Kept out until unlocked; what they have stays theirs. */
        LOCKED,
        /** No longer with us: a stranger, whose number may be another's by now. */
        LEFT
    }

    /** Who may say where somebody stands. */
    public enum By {
        OFFICE,
        /** The setting that names the first people of the office. */
        SETTINGS,
        THEMSELVES
    }
}
