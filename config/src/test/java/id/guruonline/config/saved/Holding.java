package id.guruonline.config.saved;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.saved.SavedAs;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Compares what was read with the document it was read from, and notes which components it saw. */
final class Holding {

    private final Set<String> seen = new HashSet<>();
    private final Set<Class<?>> records = new HashSet<>();

    /** Fails where the record has not, under the same names, all that the document has. */
    void check(String where, Record read, Document frozen) {
        records.add(read.getClass());
        frozen.forEach((field, value) -> {
            if (field.equals("_type")) {
                assertThat(tagOf(read)).as("the tag of %s", where).isEqualTo(value);
            } else {
                check(where + "." + field, read, component(where, read, field), value);
            }
        });
    }

    /** The components of all records met that no document gave anything. */
    Stream<String> unseen() {
        return records.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(Holding::nameOf)
                .filter(name -> !seen.contains(name));
    }

    /** The components that some document gave something. */
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    private static String nameOf(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }

    private static String tagOf(Record read) {
        SavedAs saved = read.getClass().getAnnotation(SavedAs.class);
        return saved == null ? "none" : saved.value();
    }

    private static RecordComponent component(String where, Record read, String field) {
        return find(read, field)
                .orElseThrow(() ->
                        new AssertionError(
                                "%s: nothing of %s reads the field %s that databases hold"
                                        .formatted(where, read.getClass().getName(), field)));
    }

    /** An id is saved as {@code _id}; a school's is its number. */
    private static Optional<RecordComponent> find(Record read, String field) {
        List<RecordComponent> all = List.of(read.getClass().getRecordComponents());
        return (field.equals("_id") ? Stream.of("id", "npsn") : Stream.of(field))
                .flatMap(name -> all.stream().filter(c -> c.getName().equals(name)))
                .findFirst();
    }

    private void check(String where, Record read, RecordComponent component, Object frozen) {
        Object value = value(read, component);
        assertThat(value).as("%s, as it is read", where).isNotNull();
        if (!(frozen instanceof Collection<?> all && all.isEmpty())) {
            seen.add(nameOf(component));
        }
        checkValue(where, value, frozen);
    }

    private void checkValue(String where, @Nullable Object read, Object frozen) {
        switch (read) {
            case Record nested when frozen instanceof Document document ->
                    check(where, nested, document);
            case Collection<?> all when frozen instanceof Collection<?> before -> {
                assertThat(all).as(where).hasSameSizeAs(before);
                Iterator<?> each = before.iterator();
                all.forEach(one -> checkValue(where, one, each.next()));
            }
            case Instant at -> assertThat(Date.from(at)).as(where).isEqualTo(frozen);
            case Enum<?> constant -> assertThat(constant.name()).as(where).isEqualTo(frozen);
            case Number _, Boolean _ -> assertThat(read).as(where).isEqualTo(frozen);
            case null -> assertThat(frozen).as(where).isNull();
            default -> assertThat(read.toString()).as(where).isEqualTo(frozen);
        }
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot read " + component, e);
        }
    }
}
