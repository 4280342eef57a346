package id.guruonline.conversation.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a button carries: a verb and the ids it is about, as in {@code accept:B4821:3}. It comes
 * back from outside, so what it names is checked before it is believed.
 *
 * @param args without colons, except in the last
 */
public record ButtonData(Verb verb, List<String> args) {

    private static final Map<String, Verb> BY_WORD =
            Verb.list().stream().collect(Collectors.toUnmodifiableMap(Verb::word, verb -> verb));

    public ButtonData {
        args = List.copyOf(args);
    }

    /** The data of that verb about those ids. */
    public static ButtonData of(Verb verb, Object... args) {
        return new ButtonData(verb, Stream.of(args).map(Object::toString).toList());
    }

    /** What the text means as a button's data; empty where no button of ours carries it. */
    public static Optional<ButtonData> parse(String text) {
        List<String> parts = List.of(text.split(":", 3));
        return Optional.ofNullable(BY_WORD.get(parts.getFirst()))
                .map(verb -> new ButtonData(verb, parts.subList(1, parts.size())));
    }

    /** The argument of that number, from 0; empty text where there is none. */
    public String arg(int index) {
        return index < args.size() ? args.get(index) : "";
    }

    /** The argument of that number where it is a whole number of at most 9 digits. */
    public Optional<Integer> findNumber(int index) {
        return Optional.of(arg(index)).filter(s -> s.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** As the button sends it. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(verb.word()), args.stream())
                .collect(Collectors.joining(":"));
    }
}
