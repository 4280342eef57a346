package id.guruonline.scheduler.saved;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that databases hold where several kinds may stand, and says by which tag a
 * document tells it from the others. The class may be renamed and moved, the tag never changes:
 * what is in flight bears it. A component is a field of its name, so that it keeps its name as
 * well.
 *
 * <p>Whoever saves refuses a record without it. A frozen document of each is kept with the tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SavedAs {

    /** The tag, such as {@code Fact.Offered}; no two records have the same. */
    String value();
}
