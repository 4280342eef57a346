package id.guruonline.scheduler.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an instance of any record of the domain, so that a new one cannot be forgotten. */
final class Samples {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123Z");

    private static final Map<Type, Object> VALUES =
            Map.ofEntries(
                    Map.entry(String.class, "word"),
                    Map.entry(boolean.class, true),
                    Map.entry(int.class, 3),
                    Map.entry(long.class, 5_000_000_000L),
                    Map.entry(double.class, 1.25),
                    Map.entry(Instant.class, NOON),
                    Map.entry(Duration.class, Duration.ofSeconds(90)),
                    Map.entry(LocalDate.class, LocalDate.of(2026, 11, 23)),
                    Map.entry(LocalTime.class, LocalTime.of(7, 30)),
                    Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, 23, 7, 30)),
                    Map.entry(OffsetDateTime.class, NOON.atOffset(ZoneOffset.ofHours(7))),
                    Map.entry(ZoneId.class, ZoneId.of("Asia/Jakarta")),
                    Map.entry(DayOfWeek.class, DayOfWeek.SATURDAY));

    private Samples() {}

    /**
     * One instance, or two, with and without what may be absent, of every record below the type.
     */
    static Stream<Object> ofEvery(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::ofEvery);
        }
        return Stream.of(record(type, true), record(type, false)).distinct();
    }

    static Object record(Class<?> type, boolean complete) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(c -> value(type, c, complete)).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static @Nullable Object value(Class<?> owner, RecordComponent component, boolean full) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && !full) {
            return null;
        }
        if (component.getName().equals("end") && component.getType() == Instant.class) {
            return NOON.plusSeconds(3600);
        }
        if (component.getName().equals("end") && component.getType() == LocalTime.class) {
            return LocalTime.of(9, 0);
        }
        // a sum of stars lies between their number and five times that
        return owner.getSimpleName().equals("Stars") && component.getName().equals("sum")
                ? (Integer) 12
                : value(component.getGenericType(), full);
    }

    private static Object value(Type type, boolean full) {
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        return switch (type) {
            case ParameterizedType of when of.getRawType() == List.class ->
                    elements(of.getActualTypeArguments()[0], full).toList();
            case ParameterizedType of when of.getRawType() == Set.class ->
                    Set.copyOf(elements(of.getActualTypeArguments()[0], full).distinct().toList());
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[0];
            case Class<?> c when c.isSealed() -> ofEvery(c).findFirst().orElseThrow();
            case Class<?> c when c.isRecord() -> record(c, full);
            default -> throw new IllegalStateException("no sample of " + type);
        };
    }

    private static Stream<Object> elements(Type of, boolean full) {
        if (!full) {
            return Stream.of();
        }
        return of instanceof Class<?> c && (c.isSealed() || c.isRecord())
                ? ofEvery(c)
                : Stream.of(value(of, full));
    }
}
