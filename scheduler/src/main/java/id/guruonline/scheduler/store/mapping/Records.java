package id.guruonline.scheduler.store.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.util.ClassUtils;

/**
 * Records as documents and back, by the rules of {@link MongoMapping}. What a type is made of is
 * looked at once; then each component has its {@link Form}. Thread-safe.
 */
final class Records {

    private static final Map<Class<?>, Form> NUMBERS =
            Map.of(
                    Integer.class, Form.read(Number.class, Number::intValue),
                    Long.class, Form.read(Number.class, Number::longValue),
                    Double.class, Form.read(Number.class, Number::doubleValue));

    private static final String SERVICE = "id.guruonline.";

    private static final Form AS_IT_IS = Form.read(Object.class, value -> value);

    private final TypeTags tags;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    Records(TypeTags tags) {
        this.tags = tags;
    }

    TypeTags tags() {
        return tags;
    }

    /** The document of a record that stands for itself, with the record's tag where it has one. */
    Document write(Record value) {
        Document document = new Document();
        writeInto(value, document);
        return document;
    }

    /** The same into that document. */
    void writeInto(Record value, Map<String, Object> document) {
        String tag = tags.find(value.getClass());
        if (tag != null) {
            document.put(MongoMapping.TAG, tag);
        }
        shape(value.getClass()).write(value, document);
    }

    /**
     * The record, or that of an interface's records which the tag names.
     *
     * @throws MappingException where the document is none of such a record
     */
    <T> T read(Class<T> type, Map<String, ?> document) {
        Class<?> wanted = type.isRecord() ? type : tags.get(document.get(MongoMapping.TAG));
        return type.cast(shape(wanted).read(document));
    }

    private RecordShape shape(Class<?> type) {
        RecordShape known = shapes.get(type);
        if (known == null) {
            known = RecordShape.of(type, this::form);
            shapes.put(type, known);
        }
        return known;
    }

    /**
     * Whatever a filter or a change asks for, as documents have it.
     *
     * @throws IllegalArgumentException where no document has anything like it
     */
    @Nullable Object value(@Nullable Object plain) {
        return switch (plain) {
            case null -> null;
            case String _, Number _, Boolean _, Date _, Pattern _, BsonValue _ -> plain;
            case Instant instant -> Date.from(instant);
            case Enum<?> constant -> constant.name();
            case Record one when !TimeStrings.isOne(one) -> writeChange(one);
            case Map<?, ?> map -> document(map);
            case Update.Modifiers all -> modifiers(all);
            case Update.Modifier one -> new Document(one.getKey(), value(one.getValue()));
            case Collection<?> all -> all.stream().map(this::value).toList();
            case Object[] all -> value(Arrays.asList(all));
            case Object other when TimeStrings.isOne(other) -> other.toString();
            default -> throw new IllegalArgumentException("no document has a " + plain.getClass());
        };
    }

    /**
     * One of the service's interfaces is read by a tag: what is saved without one, nobody reads
     * again.
     */
    private Document writeChange(Record value) {
        boolean needsTag =
                Arrays.stream(value.getClass().getInterfaces())
                        .anyMatch(kind -> kind.getName().startsWith(SERVICE));
        return needsTag ? writeTagged(value) : write(value);
    }

    private Document modifiers(Update.Modifiers all) {
        Document document = new Document();
        all.getModifiers().forEach(one -> document.put(one.getKey(), value(one.getValue())));
        return document;
    }

    /** The same of a filter or a change as a whole. */
    Document document(Map<?, ?> plain) {
        Document document = new Document();
        plain.forEach((key, value) -> document.put(String.valueOf(key), value(value)));
        return document;
    }

    private Form form(Type type) {
        return switch (type) {
            case Class<?> plain -> plainForm(ClassUtils.resolvePrimitiveIfNecessary(plain));
            case ParameterizedType many -> formOfMany(many);
            default -> throw new IllegalArgumentException("no document has a " + type);
        };
    }

    private Form plainForm(Class<?> type) {
        Function<String, ?> parser = TimeStrings.parser(type);
        if (parser != null) {
            return Form.of(Object::toString, saved -> parser.apply((String) saved));
        }
        Form number = NUMBERS.get(type);
        if (number != null) {
            return number;
        }
        if (type == String.class || type == Boolean.class) {
            return AS_IT_IS;
        }
        if (type == Instant.class) {
            return Form.of(at -> Date.from((Instant) at), at -> ((Date) at).toInstant());
        }
        if (type.isEnum()) {
            return constants(type);
        }
        if (type.isRecord()) {
            return Form.of(this::writeUntagged, saved -> read(type, (Document) saved));
        }
        if (type.isInterface()) {
            return Form.of(this::writeTagged, saved -> read(type, (Document) saved));
        }
        throw new IllegalArgumentException("no document has a " + type);
    }

    private static Form constants(Class<?> type) {
        Map<Object, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return Form.of(
                constant -> ((Enum<?>) constant).name(),
                name -> {
                    Object constant = byName.get(name);
                    if (constant == null) {
                        throw new MappingException(type.getSimpleName() + " has no such constant");
                    }
                    return constant;
                });
    }

    private Document writeUntagged(Object value) {
        Document document = new Document();
        shape(value.getClass()).write(value, document);
        return document;
    }

    private Document writeTagged(Object value) {
        if (tags.find(value.getClass()) == null) {
            throw new MappingException(
                    value.getClass().getName() + " belongs to no registered root");
        }
        return write((Record) value);
    }

    private Form formOfMany(ParameterizedType type) {
        Class<?> of = (Class<?>) type.getRawType();
        if (of == Map.class) {
            return mapForm(type.getActualTypeArguments());
        }
        Form each = form(type.getActualTypeArguments()[0]);
        if (of == List.class || of == Collection.class) {
            return Form.of(all -> each.writeAll(all), all -> each.readAll(all, new ArrayList<>()));
        }
        if (of == Set.class) {
            return Form.of(
                    all -> each.writeAll(all), all -> each.readAll(all, new LinkedHashSet<>()));
        }
        throw new IllegalArgumentException("no document has a " + type);
    }

    private Form mapForm(Type... keyAndValue) {
        Form keys = form(keyAndValue[0]);
        Form values = form(keyAndValue[1]);
        return Form.of(
                map -> {
                    Document document = new Document();
                    ((Map<?, ?>) map)
                            .forEach((key, value) ->
                                    document.put(Form.key(keys.write(key)), values.write(value)));
                    return document;
                },
                saved -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    ((Document) saved)
                            .forEach((key, value) -> map.put(keys.read(key), values.read(value)));
                    return map;
                });
    }
}
