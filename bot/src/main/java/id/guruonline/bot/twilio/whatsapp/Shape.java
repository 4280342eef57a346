package id.guruonline.bot.twilio.whatsapp;

import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.ListItem;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.QuickReplyActionType;
import com.twilio.rest.content.v1.Content.TwilioListPicker;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import com.twilio.rest.content.v1.Content.Types;
import id.guruonline.bot.twilio.posting.Lines;
import id.guruonline.bot.twilio.posting.Posting;
import id.guruonline.conversation.message.Button;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of a message with buttons inside the 24 hours. Twilio sends such only by a content it
 * was given before; ours hold nothing but variables, so that one serves every message with as many
 * buttons and the same lines. A line is a variable, for no variable takes a line break.
 *
 * @param lines {@code 1} for every line of the text, {@code 0} for an empty one
 * @param buttons 1 to 10: quick replies up to 3, a list picker beyond
 */
public record Shape(String lines, int buttons) {

    private static final int MOST_QUICK_REPLIES = 3;

    /** What a list has at most. */
    static final int MOST_ITEMS = 10;

    /** Two for every button, one for the list's own, and Twilio takes 100 in all. */
    private static final int MOST_LINES = 60;

    /** The shape of that message; empty where plain words with numbers must do. */
    public static Optional<Shape> of(String text, List<Button> buttons) {
        List<String> lines = Lines.of(text);
        long labels = buttons.stream().map(Button::label).distinct().count();
        boolean fits =
                !buttons.isEmpty()
                        && buttons.size() <= MOST_ITEMS
                        && labels == buttons.size()
                        && lines.size() <= MOST_LINES;
        return fits ? Optional.of(new Shape(layout(lines), buttons.size())) : Optional.empty();
    }

    private static String layout(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? "0" : "1").collect(Collectors.joining());
    }

    /** What it is called at Twilio. */
    String name() {
        return "guru_" + (isList() ? "list" : "reply") + buttons + "_" + lines;
    }

    /**
     * What to fill in for that message of this shape.
     *
     * @param open what the button that opens a list is called
     */
    public Map<String, String> variables(String text, List<Button> asked, String open) {
        Map<String, String> variables = new LinkedHashMap<>();
        Lines.of(text).stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(variables, line));
        asked.forEach(button -> {
            add(variables, button.label());
            add(variables, button.data());
        });
        if (isList()) {
            add(variables, open);
        }
        return variables;
    }

    private static void add(Map<String, String> variables, String value) {
        variables.put(String.valueOf(variables.size() + 1), value);
    }

    /** What Twilio has to be given once. */
    ContentCreateRequest content() {
        int words = (int) lines.chars().filter(c -> c == '1').count();
        Types types =
                isList()
                        ? Types.builder().twilioListPicker(listPicker(words)).build()
                        : Types.builder().twilioQuickReply(quickReply(words)).build();
        int last = words + 2 * buttons + (isList() ? 1 : 0);
        Map<String, String> samples = new LinkedHashMap<>();
        IntStream.rangeClosed(1, last).forEach(n -> add(samples, "sample" + n));
        return new ContentCreateRequest.Builder("id", types)
                .friendlyName(name())
                .variables(samples)
                .build();
    }

    private boolean isList() {
        return buttons > MOST_QUICK_REPLIES;
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        int next = 1;
        for (int i = 0; i < lines.length(); i++) {
            body.append(lines.charAt(i) == '1' ? Posting.variable(next++) : "").append('\n');
        }
        return body.toString().stripTrailing();
    }

    private TwilioQuickReply quickReply(int words) {
        List<QuickReplyAction> actions =
                IntStream.range(0, buttons)
                        .mapToObj(i ->
                                new QuickReplyAction.Builder(Posting.variable(words + 1 + 2 * i))
                                        .type(QuickReplyActionType.QUICK_REPLY)
                                        .id(Posting.variable(words + 2 + 2 * i))
                                        .build())
                        .toList();
        return new TwilioQuickReply.Builder(body(), actions).build();
    }

    private TwilioListPicker listPicker(int words) {
        List<ListItem> items =
                IntStream.range(0, buttons)
                        .mapToObj(i ->
                                new ListItem.Builder(
                                                Posting.variable(words + 2 + 2 * i),
                                                Posting.variable(words + 1 + 2 * i))
                                        .build())
                        .toList();
        String open = Posting.variable(words + 2 * buttons + 1);
        return new TwilioListPicker.Builder(body(), open, items).build();
    }
}
