package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/** Somebody at the education office (dinas). */
@SavedAs("Officer")
public record Officer(String id, String name, @Nullable String phone) implements Person {

    public Officer {
        name = Names.plain(name);
    }

    @Override
    public Role role() {
        return Role.OFFICE;
    }
}
