package id.guruonline.scheduler.journal;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did to what another may do here. Ids only: whoever is forgotten has no
 * name behind theirs any more.
 *
 * @param id derived from the turn, so that a turn done again notes nothing twice
 * @param by who did it; null for a setting
 * @param whom to whom it was done
 * @param turn in which; null for a setting
 */
@SavedIn("journal")
public record JournalEntry(
        String id, Kind kind, @Nullable String by, String whom, @Nullable String turn, Instant at) {

    /** What was done. */
    public enum Kind {
        INVITED,
        /** Somebody invited came in for the first time. */
        CAME_IN,
        /** Another address of somebody known. */
        LINKED,
        /** One of somebody's addresses was taken away, by themselves. */
        UNLINKED,
        /** Agreed to be kept as somebody who gives stars. */
        CONSENTED,
        LOCKED,
        UNLOCKED,
        REMOVED,
        RENAMED,
        RENUMBERED,
        ROLE_GIVEN,
        /** What a teacher missed or gave back counts no more. */
        PARDONED,
        /** A school has other bells; {@code whom} is the school. */
        BELLS_CHANGED,
        FORGOTTEN,
        /** Something was added to the school calendar; {@code whom} is the entry's id. */
        CALENDAR_ADDED,
        /** Something was taken out of it. */
        CALENDAR_REMOVED
    }

    /** What somebody did in a turn. */
    public static JournalEntry of(String turn, Kind kind, String by, String whom, Instant at) {
        return new JournalEntry(turn + "/" + kind + "/" + whom, kind, by, whom, turn, at);
    }

    /** What a setting did at a start. */
    public static JournalEntry bySetting(Kind kind, String whom, Instant at) {
        return new JournalEntry(
                "setting/" + at.toEpochMilli() + "/" + kind + "/" + whom,
                kind,
                null,
                whom,
                null,
                at);
    }
}
