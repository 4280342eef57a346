package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Expected;
import id.guruonline.config.transcript.Transcript.Input;
import id.guruonline.config.transcript.Transcript.Item;
import java.util.stream.Collectors;

/**
 * Texts in one line, and buttons without stars, for WhatsApp's templates take neither line breaks
 * nor emoji in buttons: what is told by one and what is not can be held against the same file so.
 */
final class OneLine {

    /** Where another line began. */
    static final String BREAK = " · ";

    private OneLine() {}

    /** The transcript with every message in one line; its buttons stay below. */
    static Transcript of(Transcript transcript) {
        return transcript.map(OneLine::of);
    }

    private static Item of(Item item) {
        return switch (item) {
            case Transcript.Kept kept -> kept;
            case Transcript.Shown shown -> shown;
            case Expected(int line, var raw, String person, Template said) ->
                    new Expected(line, raw, person, new Template(withButtons(said.text())));
            case Input(
                            int line,
                            var raw,
                            String who,
                            String text,
                            boolean tap,
                            var id,
                            int back,
                            var from) ->
                    new Input(line, raw, who, tap ? plain(text) : text, tap, id, back, from);
        };
    }

    private static String withButtons(String said) {
        int last = said.lastIndexOf("\n[");
        return last < 0 ? of(said) : of(said.substring(0, last)) + plain(said.substring(last));
    }

    /** What a button says, whether a template's or not. */
    static String plain(String label) {
        return label.replace(" ⭐", "");
    }

    static String of(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(BREAK));
    }
}
