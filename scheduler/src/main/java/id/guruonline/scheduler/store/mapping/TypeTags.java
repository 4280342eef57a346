package id.guruonline.scheduler.store.mapping;

import id.guruonline.scheduler.saved.SavedAs;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.TypeInformationMapper;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Alias;
import org.springframework.data.mapping.MappingException;

/**
 * The names by which documents tell the records of an interface apart, such as {@code
 * Progress.Open}: as {@link SavedAs} has them, so that a class may be renamed and moved.
 *
 * <p>A root is a sealed interface, which stands for all records below it, or a record.
 */
final class TypeTags implements TypeInformationMapper {

    private final Map<Class<?>, String> tags = new HashMap<>();
    private final Map<String, TypeInformation<?>> types = new HashMap<>();

    private TypeTags() {}

    /**
     * Refuses a root that is neither sealed nor a record, a record without tag, and one tag twice.
     */
    static TypeTags of(Collection<? extends Class<?>> roots) {
        TypeTags result = new TypeTags();
        roots.forEach(result::add);
        return result;
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
        } else if (type.isRecord()) {
            addRecord(type);
        } else {
            throw new IllegalArgumentException(type + " is neither sealed nor a record");
        }
    }

    private void addRecord(Class<?> type) {
        String tag = tagOf(type.asSubclass(Record.class));
        TypeInformation<?> known = types.putIfAbsent(tag, TypeInformation.of(type));
        if (known != null && known.getType() != type) {
            throw new IllegalArgumentException(
                    type + " and " + known.getType() + " are both " + tag);
        }
        tags.put(type, tag);
    }

    /** The tag of a record; refuses one without. */
    static String tagOf(Class<? extends Record> type) {
        SavedAs saved = type.getAnnotation(SavedAs.class);
        if (saved == null) {
            throw new IllegalArgumentException(type + " is to be saved, and has no @SavedAs");
        }
        return saved.value();
    }

    boolean knows(Class<?> type) {
        return tags.containsKey(type);
    }

    /** The tag of a record below a root; null where it is below none. */
    @Nullable String find(Class<?> type) {
        return tags.get(type);
    }

    /** The record with that tag. */
    Class<?> get(@Nullable Object tag) {
        TypeInformation<?> type = tag == null ? null : types.get(tag.toString());
        if (type == null) {
            throw new MappingException("no registered root has the tag " + tag);
        }
        return type.getType();
    }

    @Override
    public @Nullable TypeInformation<?> resolveTypeFrom(Alias alias) {
        if (!alias.isPresent()) {
            return null;
        }
        TypeInformation<?> type = types.get(alias.getValue());
        if (type == null) {
            throw new MappingException("no registered root has the tag " + alias.getValue());
        }
        return type;
    }

    @Override
    public Alias createAliasFor(@Nullable TypeInformation<?> type) {
        return type == null ? Alias.NONE : Alias.ofNullable(tags.get(type.getType()));
    }
}
