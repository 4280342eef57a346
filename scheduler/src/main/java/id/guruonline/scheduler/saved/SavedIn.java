package id.guruonline.scheduler.saved;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is a whole document of the database. Each component is a field of its name,
 * which must not change: what is in flight has it. A frozen document of each is kept with the
 * tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SavedIn {

    /** The collection, such as {@code orders}. */
    String value();
}
