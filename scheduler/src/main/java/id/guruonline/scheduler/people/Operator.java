package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/** A school operator (operator sekolah): orders teachers for one school. */
@SavedAs("Operator")
public record Operator(String id, String name, @Nullable String phone, String npsn)
        implements OfSchool {

    public Operator {
        name = Names.plain(name);
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }
}
