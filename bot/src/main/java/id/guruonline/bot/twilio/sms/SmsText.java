package id.guruonline.bot.twilio.sms;

import id.guruonline.bot.twilio.posting.Lines;
import id.guruonline.conversation.message.Button;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts as SMS: in the characters of GSM-7 (3GPP TS 23.038), for with any other an SMS holds 70
 * instead of 160, and never longer than two segments of 153.
 */
public final class SmsText {

    /** Two segments, each less the header that joins them. */
    public static final int LONGEST = 306;

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
                    Map.entry("×", "x"),
                    Map.entry("⭐", "*"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)";
    private static final Pattern SAYING_LITTLE =
            Pattern.compile("(?<= " + MONTH + ") 20\\d\\d|(?<=\\d) WIB| \\(\\d+ JP\\)");
    private static final Pattern DAY =
            Pattern.compile(
                    "\\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Monday|Tuesday|Wednesday|Thursday"
                            + "|Friday|Saturday|Sunday)\\b");

    /** An emoji that stood where a sentence ended. */
    private static final Pattern ENDING =
            Pattern.compile("(?<=[\\p{L}\\p{N})]) [\\p{So}\\x{FE0F}]+(?= \\p{Lu})");

    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    private SmsText() {}

    /** The text and its answers by number, as much of both as goes. */
    public static String of(String text, List<Button> buttons) {
        String answers = buttons.isEmpty() ? "" : "\n" + folded(Lines.answers(buttons, "\n"));
        int room = Math.max(LONGEST - places(answers), SHORTEST_TEXT);
        String told = fitted(text, room);
        return told + cut(answers, LONGEST - places(told));
    }

    /** What a reader misses least goes first: links, then words that say little, then lines. */
    private static String fitted(String text, int room) {
        String plain = folded(text);
        if (places(plain) <= room) {
            return plain;
        }
        String unlinked = folded(LINK.matcher(text).replaceAll(""));
        if (places(unlinked) <= room) {
            return unlinked;
        }
        String brief = brief(unlinked);
        return places(brief) <= room
                ? brief
                : findFewerLines(brief, room).orElseGet(() -> cut(brief, room));
    }

    /** Days by their first letters; no year, zone, lesson hours. */
    private static String brief(String text) {
        String briefer = SAYING_LITTLE.matcher(text).replaceAll("");
        return DAY.matcher(briefer).replaceAll(day -> day.group().substring(0, 3));
    }

    /** A list without its last lines, which are counted in their place; empty without a list. */
    private static Optional<String> findFewerLines(String text, int room) {
        List<String> lines = text.lines().toList();
        List<Integer> listed =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("- "))
                        .boxed()
                        .toList();
        for (int dropped = 1; dropped < listed.size(); dropped++) {
            List<Integer> gone = listed.subList(listed.size() - dropped, listed.size());
            String more = "... (+" + dropped + ")";
            String shorter =
                    IntStream.range(0, lines.size())
                            .filter(i -> !gone.contains(i) || i == gone.getFirst())
                            .mapToObj(i -> i == gone.getFirst() ? more : lines.get(i))
                            .collect(Collectors.joining("\n"));
            if (places(shorter) <= room) {
                return Optional.of(shorter);
            }
        }
        return Optional.empty();
    }

    /** How many of the places of a segment it takes. */
    public static int places(String text) {
        return text.chars().map(c -> EXTENSION.indexOf(c) < 0 ? 1 : 2).sum();
    }

    /** Whether an SMS carries all of it at its usual price. */
    public static boolean isGsm7(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    private static String folded(String text) {
        String ended = ENDING.matcher(text).replaceAll(".");
        String plain = ended.codePoints().mapToObj(SmsText::plain).collect(Collectors.joining());
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
