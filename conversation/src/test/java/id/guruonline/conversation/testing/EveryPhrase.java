package id.guruonline.conversation.testing;

import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Phrase;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Samples;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of everything the service can say, and of its parts, with the longest names that people have
 * and lists as long as they get.
 */
public final class EveryPhrase {

    private static final String LONG_SCHOOL =
            "Sekolah Menengah Atas Negeri 1 Limbur Lubuk Mengkuang Kabupaten Bungo";
    private static final String LONG_NAME = "Dra. Hj. Siti Nurhaliza Ratnasari Pangestu, M.Pd.";
    private static final When WHEN =
            new When(
                    Instant.parse("2026-12-30T00:30:00Z"),
                    Instant.parse("2026-12-30T02:00:00Z"),
                    2);
    private static final Samples SAMPLES = Samples.full().with(EveryPhrase::value);

    private EveryPhrase() {}

    /** Every sentence. */
    public static List<Say> says() {
        return below(Say.class).stream().map(Say.class::cast).toList();
    }

    /** All records and constants below it. */
    public static List<Phrase> below(Class<?> kind) {
        return below(kind, SAMPLES);
    }

    /** The same, where whatever is counted is that many. */
    public static List<Phrase> below(Class<?> kind, int count) {
        return below(
                kind,
                Samples.full()
                        .with((name, type) ->
                                type == int.class ? (Integer) count : value(name, type)));
    }

    private static List<Phrase> below(Class<?> kind, Samples samples) {
        return Samples.below(kind)
                .flatMap(each ->
                        each.isEnum()
                                ? Arrays.stream(each.getEnumConstants())
                                : Stream.of(samples.of(each)))
                .map(Phrase.class::cast)
                .toList();
    }

    /** The same sentence, another value in one component. */
    public static Say withAnother(String component, Say say) {
        Samples other =
                Samples.full()
                        .with((name, type) ->
                                name.equals(component) ? another(name, type) : value(name, type));
        return (Say) other.of(say.getClass());
    }

    /** A list stays as long as it was: it may stand beside another. */
    private static Object another(String name, Type type) {
        Samples plain = Samples.full();
        if (!(type instanceof ParameterizedType list)) {
            return plain.value(name, type);
        }
        Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
        return IntStream.range(0, list(element, name).size())
                .mapToObj(i -> plain.value(name + i, element))
                .toList();
    }

    private static @Nullable Object value(String name, Type type) {
        return switch (type) {
            case ParameterizedType list -> list((Class<?>) list.getActualTypeArguments()[0], name);
            case Class<?> c when c == String.class -> text(name);
            case Class<?> c -> single(c);
            default -> null;
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "draftId", "cardId" -> "0123456789abcdef";
            case "orderId", "replaces" -> "B4821";
            case "npsn" -> "10500001";
            case "absenceId" -> "absence-0123456789ab";
            case "code" -> "01234567";
            case "className" -> "12 IPA 2";
            case "school" -> LONG_SCHOOL;
            case "teacherId", "personId" -> "123e4567-e89b-12d3-a456-426614174000";
            case "phone" -> "+6281234567890123";
            default -> LONG_NAME;
        };
    }

    private static List<?> list(Class<?> element, String name) {
        if (element == Subject.class) {
            return Arrays.stream(Subject.values()).limit(10).toList();
        }
        int most =
                switch (name) {
                    case "dates" -> 20;
                    case "days", "orders", "lessons", "persons" -> 6;
                    case "standing", "skipped", "off" -> 4;
                    case "lines" -> 5;
                    case "colleagues" -> 2;
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
            all.add(element == String.class ? "12 Kelas " + i : SAMPLES.value(name, element));
        }
        return all;
    }

    private static @Nullable Object single(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> 4;
            case "double" -> 123.4;
            case "When" -> WHEN;
            case "Stars" -> new Stars(1234, 5000);
            case "Place" -> new Place(-1.487123, 102.116123);
            case "OfferRef" -> new OfferRef("B4821", 12);
            case "Duration" -> Duration.ofMinutes(90);
            case "LocalDate" -> LocalDate.of(2026, 12, 28);
            case "LocalTime" -> LocalTime.of(7, 30);
            case "OrderStatus" -> OrderStatus.NO_SHOW;
            case "Verb" -> Verb.OfOrder.CANCEL;
            case "Line" ->
                    new Line.OfFilled(
                            "B4821",
                            Subject.KODING_KECERDASAN_ARTIFISIAL,
                            "12 IPA 2",
                            WHEN,
                            new Line.OfContact("Siti Nurhaliza", "+6281234567890"));
            default -> type.isEnum() ? last(type.getEnumConstants()) : null;
        };
    }

    private static Object last(Object[] constants) {
        return constants[constants.length - 1];
    }
}
