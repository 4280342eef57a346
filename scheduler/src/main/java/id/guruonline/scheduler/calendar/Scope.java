package id.guruonline.scheduler.calendar;

import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose day it is: one school's, that of the schools of some levels, or everybody's.
 *
 * @param npsn the school's; null where it is not one school's
 * @param levels none where it is everybody's, or one school's
 */
public record Scope(@Nullable String npsn, Set<Level> levels) {

    /** All schools. */
    public static final Scope ALL = new Scope(null, Set.of());

    public Scope {
        levels = Set.copyOf(levels);
    }

    /** That school alone. */
    public static Scope of(School school) {
        return new Scope(school.npsn(), Set.of());
    }

    /** Whether it is that school's too. */
    public boolean holdsFor(School school) {
        return npsn == null
                ? levels.isEmpty() || levels.contains(school.level())
                : npsn.equals(school.npsn());
    }
}
