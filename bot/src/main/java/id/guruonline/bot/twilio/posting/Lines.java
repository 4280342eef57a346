package id.guruonline.bot.twilio.posting;

import id.guruonline.conversation.message.Button;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts and their lines. */
public final class Lines {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private Lines() {}

    /** The text and its answers, each with the number that can be typed for it. */
    public static String numbered(String text, List<Button> buttons) {
        return buttons.isEmpty() ? text : text + "\n\n" + answers(buttons, "\n");
    }

    /** The answers with their numbers. */
    public static String answers(List<Button> buttons, String between) {
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> (i + 1) + ". " + buttons.get(i).label())
                .collect(Collectors.joining(between));
    }

    /** The lines, without what Twilio refuses in a variable: tabs and runs of spaces. */
    public static List<String> of(String text) {
        return text.lines().map(line -> SPACES.matcher(line).replaceAll(" ").strip()).toList();
    }

    /** The whole text in one line, for a template, whose variables take no line breaks. */
    public static String inOne(String text) {
        return of(text).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The text as far as that many characters go: to the end of a word where there is one. */
    public static String cut(String text, int longest, String ellipsis) {
        if (text.length() <= longest) {
            return text;
        }
        int room = longest - ellipsis.length();
        int end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return text.substring(0, space > room / 2 ? space : end).stripTrailing() + ellipsis;
    }
}
