package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a school and is only told things: nothing is known but who they are, and
 * nobody waits for anything of theirs.
 *
 * @param role as what they work there
 */
@SavedAs("Staff")
public record Staff(String id, String name, @Nullable String phone, String npsn, Role role)
        implements OfSchool {

    public Staff {
        name = Names.plain(name);
    }
}
