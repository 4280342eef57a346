package id.guruonline.scheduler.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.TypeInformationMapper;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.Alias;
import org.springframework.data.mapping.MappingException;

/**
 * The names by which documents tell the records of a sealed interface apart: the class's name
 * within its package, such as {@code Progress.Open}. They do not change when a package does.
 *
 * <p>A root is a sealed interface, which stands for all records below it, or a record.
 */
final class TypeTags implements TypeInformationMapper {

    private final Map<Class<?>, String> tags = new HashMap<>();
    private final Map<String, TypeInformation<?>> types = new HashMap<>();

    private TypeTags() {}

    /** Refuses a root that is neither sealed nor a record, and two records of one name. */
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
        String tag = tagOf(type);
        TypeInformation<?> known = types.putIfAbsent(tag, TypeInformation.of(type));
        if (known != null && known.getType() != type) {
            throw new IllegalArgumentException(
                    type + " and " + known.getType() + " are both " + tag);
        }
        tags.put(type, tag);
    }

    private static String tagOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : tagOf(outer) + "." + type.getSimpleName();
    }

    boolean knows(Class<?> type) {
        return tags.containsKey(type);
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
