package id.guruonline.bot.twilio;

import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.people.Subject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One of everything the service can say, with names as long as people have them. */
final class EverySay {

    private static final int LISTED = 6;

    private EverySay() {}

    static List<Say> list() {
        return of(Say.class).stream().map(Say.class::cast).toList();
    }

    private static List<Object> of(Class<?> kind) {
        if (kind.isSealed()) {
            return Arrays.stream(kind.getPermittedSubclasses())
                    .flatMap(k -> of(k).stream())
                    .toList();
        }
        return List.of(kind.isEnum() ? kind.getEnumConstants()[0] : record(kind));
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components)
                        .map(c -> value(c.getName(), c.getGenericType()))
                        .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return element == Subject.class
                    ? List.of(Subject.MATEMATIKA, Subject.IPA, Subject.PJOK)
                    : IntStream.range(0, name.equals("links") ? 2 : LISTED)
                            .mapToObj(i -> value(name + i, element))
                            .toList();
        }
        return plain(name, (Class<?>) type);
    }

    private static Object plain(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text(name);
            case "int", "Integer" -> 4;
            case "double", "Double" -> 12.3;
            case "Instant" ->
                    Instant.parse(
                            name.equals("end") ? "2026-12-30T02:00:00Z" : "2026-12-30T00:30:00Z");
            case "LocalDate" -> LocalDate.of(2026, 12, 28);
            case "LocalTime" -> LocalTime.of(7, 30);
            case "Duration" -> Duration.ofMinutes(90);
            default -> last(type);
        };
    }

    private static Object last(Class<?> type) {
        if (type.isSealed()) {
            Class<?>[] kinds = type.getPermittedSubclasses();
            return last(kinds[kinds.length - 1]);
        }
        return type.isEnum()
                ? type.getEnumConstants()[type.getEnumConstants().length - 1]
                : record(type);
    }

    private static String text(String name) {
        return switch (name) {
            case "orderId", "replaces" -> "B4821";
            case "draftId", "cardId" -> "0123456789abcdef";
            case "className" -> "12 IPA 2";
            case "phone" -> "+6281234567890";
            case "school" -> "SMA Negeri 1 Limbur Lubuk Mengkuang";
            case String other when other.startsWith("classes") -> "12 IPA " + other.length();
            case String _ -> "Dra. Hj. Siti Nurhaliza Pangestu, M.Pd.";
        };
    }
}
