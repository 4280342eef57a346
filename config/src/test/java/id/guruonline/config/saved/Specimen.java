package id.guruonline.config.saved;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of any saved record, to be frozen: full, with all that may be there and each component
 * told from the others, or bare, without what may be absent.
 */
final class Specimen {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123Z");

    private final Function<Class<?>, Class<?>> oneBelow;
    private final boolean full;

    /**
     * @param oneBelow which record stands for an interface that is not sealed
     */
    Specimen(Function<Class<?>, Class<?>> oneBelow, boolean full) {
        this.oneBelow = oneBelow;
        this.full = full;
    }

    Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no specimen of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && !full ? null : value(component.getName(), component.getGenericType());
    }

    private Object value(String name, Type type) {
        return switch (type) {
            case ParameterizedType of when of.getRawType() == Set.class ->
                    elements(name, of).stream().limit(1).collect(Collectors.toSet());
            case ParameterizedType of -> elements(name, of);
            case Class<?> c -> single(name, c);
            default -> throw new IllegalStateException("no specimen of " + type);
        };
    }

    private List<Object> elements(String name, ParameterizedType of) {
        Class<?> element = (Class<?>) of.getActualTypeArguments()[0];
        if (!full) {
            return List.of();
        }
        if (element.isSealed()) {
            return below(element).map(this::of).toList();
        }
        return element.isEnum()
                ? List.<Object>of(element.getEnumConstants()[0])
                : IntStream.rangeClosed(1, 2).mapToObj(i -> single(name + i, element)).toList();
    }

    private static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Specimen::below)
                : Stream.of(type);
    }

    private Object single(String name, Class<?> type) {
        int number = 1 + Math.floorMod(name.hashCode(), 97);
        return switch (type.getSimpleName()) {
            case "String" -> "some " + name;
            case "boolean", "Boolean" -> full;
            case "int", "Integer" -> small(name, number);
            case "long", "Long" -> 5_000_000_000L + number;
            case "double", "Double" -> number + 0.25;
            case "Instant" -> NOON.plus(Duration.ofMinutes(name.equals("end") ? 99 : number));
            case "Duration" -> Duration.ofMinutes(number);
            case "LocalDate" -> LocalDate.of(2026, 11, 1).plusDays(number);
            case "LocalTime" -> LocalTime.of(7, 0).plusMinutes(name.equals("end") ? 99 : number);
            case "DayOfWeek" -> DayOfWeek.SATURDAY;
            default -> type.isEnum() ? constant(type) : of(concrete(type));
        };
    }

    private static Integer small(String name, int number) {
        return switch (name) {
            case "stars", "replaced" -> 4;
            case "year" -> 2026;
            case "count" -> 3;
            case "sum" -> 12;
            case "number" -> 48;
            default -> number;
        };
    }

    private Object constant(Class<?> type) {
        Object[] all = type.getEnumConstants();
        return all[full ? 0 : all.length - 1];
    }

    private Class<?> concrete(Class<?> type) {
        if (type.isSealed()) {
            return below(type).min(Comparator.comparing(c -> c.getRecordComponents().length)).get();
        }
        return type.isInterface() ? oneBelow.apply(type) : type;
    }
}
