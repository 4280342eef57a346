package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.SpecialBells;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one of any record, so that a new one cannot be forgotten by a test that is about all of
 * them. Each component's value comes from its name and type, so that those of one type differ.
 */
public final class Samples {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123Z");

    private final boolean full;
    private final Values own;

    private Samples(boolean full, Values own) {
        this.full = full;
        this.own = own;
    }

    /** Values of a test's own. */
    @FunctionalInterface
    public interface Values {

        /** What a component of that name and type is made of; null where that is not for it. */
        @Nullable Object find(String name, Type type);
    }

    /** With all that may be there, and two of whatever there is a list of. */
    public static Samples full() {
        return new Samples(true, (_, _) -> null);
    }

    /** Without what may be absent: nothing where null may be, and empty lists. */
    public static Samples bare() {
        return new Samples(false, (_, _) -> null);
    }

    /** The same, but for what the test has values of its own for. */
    public Samples with(Values values) {
        return new Samples(full, values);
    }

    /** One, or two where some of it may be absent, of every record below the type. */
    public static Stream<Object> ofEvery(Class<?> type) {
        return below(type)
                .flatMap(each -> Stream.of(full(), bare()).map(samples -> samples.of(each)))
                .distinct();
    }

    /** The records and enums below a sealed interface, or the type itself. */
    public static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::below)
                : Stream.of(type);
    }

    /** One of that record. */
    public Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && !full ? null : value(component.getName(), component.getGenericType());
    }

    /** What a component of that name and type is made of. */
    public Object value(String name, Type type) {
        Object given = own.find(name, type);
        if (given != null) {
            return given;
        }
        return switch (type) {
            case ParameterizedType of when of.getRawType() == Set.class ->
                    elements(name, of).stream().limit(1).collect(Collectors.toSet());
            case ParameterizedType of -> elements(name, of);
            case Class<?> c -> single(name, c);
            default -> throw new IllegalStateException("no sample of " + type);
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
                : IntStream.rangeClosed(1, 2).mapToObj(i -> value(name + i, element)).toList();
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
            case "LocalDate" -> LocalDate.of(2026, 11, 1).plusDays(name.equals("to") ? 99 : number);
            case "LocalTime" -> LocalTime.of(7, 0).plusMinutes(name.equals("end") ? 99 : number);
            case "DayOfWeek" -> DayOfWeek.SATURDAY;
            case "BellPlan" -> plan();
            default -> type.isEnum() ? constant(type) : simplest(type);
        };
    }

    /** Of several special bells a record refuses those that are alike. */
    private BellPlan plan() {
        return new BellPlan(
                (Bells) of(Bells.class),
                full ? List.of((SpecialBells) of(SpecialBells.class)) : List.of());
    }

    /** Numbers that a record refuses when they are any. */
    private static Integer small(String name, int number) {
        return switch (name) {
            case "stars", "replaced" -> 4;
            case "year" -> 2026;
            case "number" -> 48;
            case "count" -> 3;
            case "sum" -> 12;
            case "firstPeriod" -> 1;
            case "lastPeriod" -> 2;
            default -> number;
        };
    }

    private Object constant(Class<?> type) {
        Object[] all = type.getEnumConstants();
        return all[full ? 0 : all.length - 1];
    }

    /** The simplest record below it; a constant where there are only those. */
    private Object simplest(Class<?> type) {
        return below(type)
                .filter(Class::isRecord)
                .min(Comparator.comparingInt(each -> each.getRecordComponents().length))
                .map(this::of)
                .orElseGet(() -> constant(below(type).findFirst().orElseThrow()));
    }
}
