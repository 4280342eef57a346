package id.guruonline.scheduler.people.worldfile;

import id.guruonline.scheduler.people.PhoneNumbers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A kind of value in a world file.
 *
 * @param expected the words for it, after "must be"
 * @param reading gives the value, or empty where it is not of this kind
 */
record JsonKind<T>(String expected, Function<JsonNode, Optional<T>> reading) {

    private static final Pattern ID_PATTERN = Pattern.compile("[\\p{L}\\p{N}._:@+-]{1,64}");
    private static final DateTimeFormatter HOURS_AND_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    static final JsonKind<String> ID =
            text("1 to 64 letters, digits or . _ : @ + -", s -> ID_PATTERN.matcher(s).matches());
    static final JsonKind<String> NPSN = text("8 digits", s -> s.matches("[0-9]{8}"));
    static final JsonKind<String> NUPTK = text("16 digits", s -> s.matches("[0-9]{16}"));
    static final JsonKind<Boolean> FLAG =
            new JsonKind<>(
                    "true or false",
                    n -> n.isBoolean() ? Optional.of(n.booleanValue()) : Optional.empty());
    static final JsonKind<LocalTime> TIME =
            parsed("a time as 07:30", s -> LocalTime.parse(s, HOURS_AND_MINUTES));
    static final JsonKind<LocalDate> DATE =
            parsed("a day as 2026-11-23", LocalDate::parse)
                    .when(day -> day.getYear() >= 2000 && day.getYear() < 2100);
    static final JsonKind<OffsetDateTime> CLOCK =
            parsed("a time with its offset as 2026-11-23T09:00:00+07:00", OffsetDateTime::parse)
                    .when(t -> t.getYear() >= 2000 && t.getYear() < 2100);

    /** As E.164; numbers without a country are Indonesian. */
    static final JsonKind<String> PHONE =
            new JsonKind<>(
                    "a phone number as +6281234567890", n -> string(n).flatMap(PhoneNumbers::e164));

    /** One line of text that is not blank. */
    static JsonKind<String> line(int longest) {
        return text(
                "one line of 1 to " + longest + " characters",
                s ->
                        !s.isBlank()
                                && s.length() <= longest
                                && s.chars().noneMatch(Character::isISOControl));
    }

    /** A whole number in that range, both ends included. */
    static JsonKind<Integer> whole(int least, int most) {
        return new JsonKind<>(
                "a whole number from " + least + " to " + most,
                n ->
                        n.isIntegralNumber()
                                        && n.canConvertToInt()
                                        && n.intValue() >= least
                                        && n.intValue() <= most
                                ? Optional.of(n.intValue())
                                : Optional.empty());
    }

    /** A number in that range, both ends included. */
    static JsonKind<Double> number(double least, double most) {
        return new JsonKind<>(
                "a number from " + least + " to " + most,
                n ->
                        n.isNumber() && n.doubleValue() >= least && n.doubleValue() <= most
                                ? Optional.of(n.doubleValue())
                                : Optional.empty());
    }

    /** The name of one of the enum's constants, exactly as it is written there. */
    static <E extends Enum<E>> JsonKind<E> code(Class<E> type) {
        return new JsonKind<>(
                "one of " + Arrays.toString(type.getEnumConstants()),
                n ->
                        string(n)
                                .flatMap(s ->
                                        Arrays.stream(type.getEnumConstants())
                                                .filter(e -> e.name().equals(s))
                                                .findFirst()));
    }

    private static JsonKind<String> text(String expected, Predicate<String> condition) {
        return new JsonKind<>(expected, JsonKind::string).when(condition);
    }

    private static <T> JsonKind<T> parsed(String expected, Function<String, T> parser) {
        return new JsonKind<>(
                expected,
                n ->
                        string(n)
                                .flatMap(s -> {
                                    try {
                                        return Optional.of(parser.apply(s));
                                    } catch (DateTimeException _) {
                                        return Optional.empty();
                                    }
                                }));
    }

    private JsonKind<T> when(Predicate<T> condition) {
        return new JsonKind<>(expected, n -> reading.apply(n).filter(condition));
    }

    private static Optional<String> string(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue().strip()) : Optional.empty();
    }
}
