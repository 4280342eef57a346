package id.guruonline.bot.twilio;

import id.guruonline.conversation.message.Button;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as SMS: in the characters of GSM-7 (3GPP TS 23.038), for with any other an SMS holds 70
 * instead of 160, and never longer than two segments of 153.
 */
final class SmsText {

    /** Two segments, each less the header that joins them. */
    static final int LONGEST = 306;

    /** What a text keeps at least, however many answers there are. */
    private static final int SHORTEST_TEXT = 150;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These take two places. */
    private static final String EXTENSION = "^{}\\[~]|€";

    private static final Map<String, String> PLAIN =
            Map.ofEntries(
                    Map.entry("–", "-"),
                    Map.entry("—", "-"),
                    Map.entry("‑", "-"),
                    Map.entry("•", "-"),
                    Map.entry("·", "-"),
                    Map.entry("“", "\""),
                    Map.entry("”", "\""),
                    Map.entry("‘", "'"),
                    Map.entry("’", "'"),
                    Map.entry("`", "'"),
                    Map.entry("…", "..."),
                    Map.entry("→", "->"),
                    Map.entry("×", "x"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    private SmsText() {}

    /** The text and its answers by number, as much of both as goes. */
    static String of(String text, List<Button> buttons) {
        String answers = buttons.isEmpty() ? "" : "\n" + folded(Lines.answers(buttons, "\n"));
        String plain = folded(text);
        if (places(plain + answers) > LONGEST) {
            plain = folded(LINK.matcher(text).replaceAll(""));
        }
        int room = Math.max(LONGEST - places(answers), SHORTEST_TEXT);
        String told = cut(plain, room);
        return told + cut(answers, LONGEST - places(told));
    }

    /** How many of the places of a segment it takes. */
    static int places(String text) {
        return text.chars().map(c -> EXTENSION.indexOf(c) < 0 ? 1 : 2).sum();
    }

    static boolean isGsm7(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    private static String folded(String text) {
        String plain = text.codePoints().mapToObj(SmsText::plain).collect(Collectors.joining());
        return plain.lines()
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Letters lose their marks, letters of other scripts become question marks, emoji go. */
    private static String plain(int codePoint) {
        String one = Character.toString(codePoint);
        if (isGsm7(one)) {
            return one;
        }
        if (PLAIN.containsKey(one)) {
            return PLAIN.getOrDefault(one, one);
        }
        String bare = MARKS.matcher(Normalizer.normalize(one, Normalizer.Form.NFKD)).replaceAll("");
        if (!bare.isEmpty() && isGsm7(bare)) {
            return bare;
        }
        return Character.isLetterOrDigit(codePoint) ? "?" : "";
    }

    /** With dots where something is missing; what is asked at the end is not. */
    private static String cut(String text, int room) {
        if (places(text) <= room) {
            return text;
        }
        int end = text.lastIndexOf('\n');
        String question = end > 0 && text.endsWith("?") ? text.substring(end) : "";
        return places(question) > room / 2
                ? cutEnd(text, room)
                : cutEnd(
                                text.substring(0, text.length() - question.length()),
                                room - places(question))
                        + question;
    }

    /** At the end of a line or word. */
    private static String cutEnd(String text, int room) {
        int longest = room;
        String shorter = Lines.cut(text, longest, "...");
        while (places(shorter) > room) {
            shorter = Lines.cut(text, --longest, "...");
        }
        return shorter;
    }
}
