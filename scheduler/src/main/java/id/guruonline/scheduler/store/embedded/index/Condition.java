package id.guruonline.scheduler.store.embedded.index;

import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a filter demands of one path, as far as an index can help with it. */
sealed interface Condition {

    /** One of these values, distinct and in order; none means that nothing can match. */
    record OneOf(List<@Nullable Object> values) implements Condition {

        static OneOf of(Collection<?> raw) {
            var distinct = new TreeSet<@Nullable Object>(KeyOrder::compareValues);
            raw.forEach(value -> distinct.add(KeyOrder.normal(value)));
            return new OneOf(new ArrayList<>(distinct));
        }

        boolean takesNull() {
            return values.contains(null);
        }
    }

    /** A value between these, never null or missing; a bound that is null is not given. */
    record Between(@Nullable Object low, @Nullable Object high) implements Condition {}

    /** Both must hold; the answer may demand less than both, never more. */
    default Condition and(Condition other) {
        return switch (this) {
            case OneOf mine ->
                    other instanceof OneOf theirs && theirs.values().size() < mine.values().size()
                            ? theirs
                            : mine;
            case Between mine ->
                    other instanceof Between theirs
                            ? new Between(
                                    mine.low() != null ? mine.low() : theirs.low(),
                                    mine.high() != null ? mine.high() : theirs.high())
                            : other;
        };
    }
}
