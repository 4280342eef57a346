package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Input;
import id.guruonline.config.transcript.Transcript.Item;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A transcript as it reads by SMS: plain characters, answers told by number, and no links where
 * there is no room for them. Nothing else may be missing, save the end of what is too long even so;
 * where a transcript leaves lines out, nobody knows whether it is.
 */
final class AsSms {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private AsSms() {}

    static Transcript of(Transcript transcript) {
        return transcript.map(AsSms::of);
    }

    private static Item of(Item item) {
        return switch (item) {
            case Expected(int line, var raw, String person, Template said) ->
                    new Expected(line, raw, person, folded(said.text()));
            case Input input when input.tap() -> input.withText(Gsm7.folded(input.text()));
            case Input _, Transcript.Kept _, Transcript.Shown _ -> item;
        };
    }

    private static Template folded(String said) {
        int last = said.lastIndexOf("\n[");
        String text = last < 0 ? said : said.substring(0, last);
        List<String> labels = last < 0 ? List.of() : labels(said.substring(last + 1));
        String answers =
                IntStream.range(0, labels.size())
                        .mapToObj(i -> "\n" + (i + 1) + ". " + labels.get(i))
                        .collect(Collectors.joining());
        if (new Template(said).isPartial()) {
            return new Template(with(labels, partial(text)), true);
        }
        String told = told(text, answers);
        return new Template(
                with(labels, told), Gsm7.places(told) + Gsm7.places(answers) > Gsm7.LONGEST);
    }

    private static String with(List<String> labels, String told) {
        return labels.isEmpty() ? told : told + "\n[" + String.join("] [", labels) + "]";
    }

    /** What a transcript has of a text of which it leaves lines out. */
    private static String partial(String text) {
        return Arrays.stream(text.split("(?m)^…$", -1))
                .map(Gsm7::folded)
                .collect(Collectors.joining("\n…\n"))
                .stripTrailing();
    }

    private static String told(String text, String answers) {
        String plain = Gsm7.folded(text);
        if (Gsm7.places(plain) + Gsm7.places(answers) <= Gsm7.LONGEST) {
            return plain;
        }
        String unlinked = Gsm7.folded(LINK.matcher(text).replaceAll(""));
        return Gsm7.places(unlinked) + Gsm7.places(answers) <= Gsm7.LONGEST
                ? unlinked
                : brief(unlinked);
    }

    /** Where there is little room days have three letters, and no year, zone or lesson hours. */
    private static String brief(String text) {
        return text.replaceAll("\\b(Sen|Sel|Rab|Kam|Jum|Sab|Min)(in|asa|u|is|at|tu|ggu)\\b", "$1")
                .replaceAll(
                        "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(day|sday|nesday|rsday|urday)\\b", "$1")
                .replaceAll("(\\d [A-Z][a-z]{2}) 20\\d\\d", "$1")
                .replace(" WIB", "")
                .replaceAll(" \\(\\d+ JP\\)", "");
    }

    private static List<String> labels(String buttons) {
        return Arrays.stream(buttons.substring(1, buttons.length() - 1).split("] \\[", -1))
                .map(Gsm7::folded)
                .toList();
    }
}
