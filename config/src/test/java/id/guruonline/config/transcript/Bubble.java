package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message on a phone that Twilio reaches. */
record Bubble(PhoneMessage message, Kind kind, String sid) {

    /** How answers are shown. */
    enum Kind {
        WORDS,
        NUMBERS,
        REPLIES,
        LIST,
        TEMPLATE
    }

    private static final Pattern ANSWER = Pattern.compile("(\\d{1,2})\\. (\\S.*)");

    /**
     * A message of words alone: its last lines are its answers where they count on from 1.
     *
     * @param shown makes of the other lines what is looked at
     */
    static Bubble ofWords(
            long seq, String words, UnaryOperator<String> shown, Instant at, String sid) {
        List<String> lines = words.lines().toList();
        List<PhoneButton> answers = new ArrayList<>();
        int end = lines.size();
        for (int first = lines.size() - 1; first >= 0 && isAnswer(lines.get(first)); first--) {
            if (lines.get(first).startsWith("1. ")) {
                answers.addAll(numbered(seq, lines.subList(first, lines.size())));
                end = first;
                break;
            }
        }
        String text = String.join("\n", lines.subList(0, end)).stripTrailing();
        Kind kind = answers.isEmpty() ? Kind.WORDS : Kind.NUMBERS;
        return new Bubble(new PhoneMessage(seq, true, shown.apply(text), answers, at), kind, sid);
    }

    private static boolean isAnswer(String line) {
        return ANSWER.matcher(line).matches();
    }

    private static List<PhoneButton> numbered(long seq, List<String> lines) {
        List<PhoneButton> answers = new ArrayList<>();
        for (String line : lines) {
            Matcher answer = ANSWER.matcher(line);
            int number = answers.size() + 1;
            if (!answer.matches() || !answer.group(1).equals(String.valueOf(number))) {
                throw new IllegalArgumentException("answers do not count on: " + lines);
            }
            answers.add(new PhoneButton(answer.group(2), seq + "/" + number));
        }
        return answers;
    }

    boolean shows(String data) {
        return message.buttons().stream().anyMatch(button -> button.data().equals(data));
    }

    /** What that button is called; it has to be one of this message's. */
    String labelOf(String data) {
        return message.buttons().stream()
                .filter(button -> button.data().equals(data))
                .map(PhoneButton::label)
                .findFirst()
                .orElseThrow();
    }
}
