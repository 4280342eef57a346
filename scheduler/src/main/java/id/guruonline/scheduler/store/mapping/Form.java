package id.guruonline.scheduler.store.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.mapping.MappingException;

/**
 * How one type of values lies in documents.
 *
 * @param writing makes of a value what is saved
 * @param reading makes of what is saved a value; throws where it is none
 */
record Form(Function<Object, Object> writing, Function<Object, Object> reading) {

    static Form of(Function<Object, Object> writing, Function<Object, Object> reading) {
        return new Form(writing, reading);
    }

    /** Of what is saved as it is, though perhaps as another of those types. */
    static <T> Form read(Class<T> saved, Function<T, Object> reading) {
        return new Form(value -> value, value -> reading.apply(saved.cast(value)));
    }

    Object write(Object value) {
        return writing.apply(value);
    }

    Object read(Object saved) {
        return reading.apply(saved);
    }

    Object writeAll(Object values) {
        Collection<?> all = (Collection<?>) values;
        List<Object> written = new ArrayList<>(all.size());
        for (Object each : all) {
            written.add(write(each));
        }
        return written;
    }

    Object readAll(Object saved, Collection<Object> into) {
        for (Object each : (List<?>) saved) {
            into.add(read(each));
        }
        return into;
    }

    /** What a value is found by in a map; the database would take a dot for a way into it. */
    static String key(Object written) {
        String key = (String) written;
        if (key.contains(".")) {
            throw new MappingException("a key with a dot cannot be saved");
        }
        return key;
    }
}
