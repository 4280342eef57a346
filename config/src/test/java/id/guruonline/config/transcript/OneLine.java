package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Item;
import java.util.stream.Collectors;

/**
 * Texts in one line, for WhatsApp's templates take no line breaks: what is told by one and what is
 * not can be held against the same file so.
 */
final class OneLine {

    private OneLine() {}

    /** The transcript with every message in one line; its buttons stay below. */
    static Transcript of(Transcript transcript) {
        return transcript.map(OneLine::of);
    }

    private static Item of(Item item) {
        return item instanceof Expected(int line, var raw, String person, Template said)
                ? new Expected(line, raw, person, new Template(withButtons(said.text())))
                : item;
    }

    private static String withButtons(String said) {
        int last = said.lastIndexOf("\n[");
        return last < 0 ? of(said) : of(said.substring(0, last)) + said.substring(last);
    }

    static String of(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
