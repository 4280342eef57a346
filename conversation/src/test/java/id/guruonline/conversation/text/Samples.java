package id.guruonline.conversation.text;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of every phrase, with the longest names that people have. */
final class Samples {

    private static final String LONG_SCHOOL =
            "Sekolah Menengah Atas Negeri 1 Limbur Lubuk Mengkuang Kabupaten Bungo";
    private static final String LONG_NAME = "Dra. Hj. Siti Nurhaliza Ratnasari Pangestu, M.Pd.";
    private static final When WHEN =
            new When(
                    Instant.parse("2026-12-30T00:30:00Z"),
                    Instant.parse("2026-12-30T02:00:00Z"),
                    2);

    private Samples() {}

    /** All records and constants below it. */
    static List<Phrase> of(Class<?> kind) {
        if (kind.isSealed()) {
            return Arrays.stream(kind.getPermittedSubclasses())
                    .flatMap(each -> of(each).stream())
                    .toList();
        }
        return kind.isEnum()
                ? Stream.of(kind.getEnumConstants()).map(Phrase.class::cast).toList()
                : List.of((Phrase) make(kind));
    }

    private static Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(Samples::value).toArray(Object[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type, e);
        }
    }

    private static Object value(RecordComponent component) {
        String name = component.getName();
        if (component.getType() == String.class) {
            return switch (name) {
                case "draftId", "cardId" -> "0123456789abcdef";
                case "orderId", "replaces" -> "B4821";
                case "className" -> "12 IPA 2";
                case "school" -> LONG_SCHOOL;
                case "teacherId", "personId" -> "123e4567-e89b-12d3-a456-426614174000";
                case "phone" -> "+6281234567890123";
                default -> LONG_NAME;
            };
        }
        return component.getType() == List.class
                ? list(component.getGenericType(), name)
                : single(component.getType());
    }

    private static List<?> list(Type type, String name) {
        Class<?> element = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        if (element == Subject.class) {
            return Arrays.stream(Subject.values()).limit(10).collect(Collectors.toList());
        }
        int most =
                switch (name) {
                    case "dates" -> 20;
                    case "days" -> 6;
                    case "orders", "lessons" -> 6;
                    case "classes" -> 10;
                    case "links" -> 2;
                    default -> 9;
                };
        if (element == LocalDate.class) {
            LocalDate first = LocalDate.of(2026, 12, 28);
            return IntStream.range(0, most).mapToObj(first::plusDays).toList();
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            all.add(element == String.class ? "12 Kelas " + i : single(element));
        }
        return all;
    }

    private static Object single(Class<?> type) {
        if (type == int.class) {
            return 4;
        }
        if (type == double.class) {
            return 123.4;
        }
        if (type == When.class) {
            return WHEN;
        }
        if (type == Stars.class) {
            return new Stars(1234, 5000);
        }
        if (type == Place.class) {
            return new Place(-1.487123, 102.116123);
        }
        if (type == OfferRef.class) {
            return new OfferRef("B4821", 12);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(90);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 12, 28);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(7, 30);
        }
        if (type == Line.class) {
            return new Line.OfFilled(
                    "B4821",
                    Subject.KODING_KECERDASAN_ARTIFISIAL,
                    "12 IPA 2",
                    WHEN,
                    new Line.OfContact("Siti Nurhaliza", "+6281234567890"));
        }
        if (type == Verb.class) {
            return Verb.OfOrder.CANCEL;
        }
        if (type == OrderStatus.class) {
            return OrderStatus.NO_SHOW;
        }
        return type.isEnum()
                ? type.getEnumConstants()[type.getEnumConstants().length - 1]
                : make(type);
    }
}
