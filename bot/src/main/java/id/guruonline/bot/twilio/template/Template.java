package id.guruonline.bot.twilio.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.QuickReplyActionType;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import com.twilio.rest.content.v1.Content.TwilioText;
import com.twilio.rest.content.v1.Content.Types;
import id.guruonline.bot.twilio.posting.Lines;
import id.guruonline.bot.twilio.posting.Posting;
import id.guruonline.conversation.message.Button;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A WhatsApp template, for what is told outside the 24 hours: a fixed frame that WhatsApp approves,
 * with the message as its first variable, in one line, for variables take no line breaks. What the
 * buttons send are its other variables. All stand in {@code templates.json}; one that was pushed is
 * never changed but gets a new name.
 *
 * @param category WhatsApp's; it decides the price
 * @param samples what WhatsApp's reviewers see in place of the variables of the body
 * @param buttons their labels, without emoji: what a message must offer, in this order, to go by
 *     this template
 */
public record Template(
        String name,
        String language,
        String category,
        String body,
        List<String> samples,
        List<String> buttons) {

    /** With its variable filled in; Twilio takes values of up to 1600. */
    private static final int LONGEST_BODY = 1024;

    private static final int MOST_BUTTONS = 10;

    private static final Pattern EMOJI =
            Pattern.compile(
                    "[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}\\x{200D}\\x{FE0F}]+");

    public Template {
        samples = List.copyOf(samples);
        buttons = List.copyOf(buttons);
        boolean framed = body.contains("{{1}}") && !body.startsWith("{{") && !body.endsWith("}}");
        if (!framed || samples.size() != 1 || buttons.size() > MOST_BUTTONS) {
            throw new IllegalArgumentException(
                    name + ": WhatsApp approves no body that begins or ends with its variable");
        }
    }

    /** All of the file. */
    public static List<Template> list() {
        try (InputStream file = Template.class.getResourceAsStream("templates.json")) {
            return new ObjectMapper()
                    .readValue(
                            Objects.requireNonNull(file), new TypeReference<List<Template>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("templates.json", e);
        }
    }

    /** What it is called at Twilio, and at WhatsApp. */
    public String key() {
        return name + "_" + language;
    }

    /**
     * Whether those are its buttons. WhatsApp approves none with emoji, so a message's do not
     * count.
     */
    public boolean offers(List<Button> asked) {
        return buttons.equals(
                asked.stream()
                        .map(button -> EMOJI.matcher(button.label()).replaceAll("").strip())
                        .toList());
    }

    /** What to fill in; a message whose buttons it does not have tells them with their numbers. */
    public Map<String, String> variables(String text, List<Button> asked) {
        String told =
                buttons.isEmpty() && !asked.isEmpty()
                        ? Lines.inOne(text) + " · " + Lines.answers(asked, ", ")
                        : Lines.inOne(text);
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("1", Lines.cut(told, LONGEST_BODY - body.length(), "…"));
        IntStream.range(0, buttons.size())
                .forEach(i -> variables.put(String.valueOf(i + 2), asked.get(i).data()));
        return variables;
    }

    /** What Twilio has to be given once. */
    ContentCreateRequest content() {
        Types types =
                buttons.isEmpty()
                        ? Types.builder().twilioText(new TwilioText.Builder(body).build()).build()
                        : Types.builder().twilioQuickReply(quickReply()).build();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("1", samples.getFirst());
        IntStream.range(0, buttons.size())
                .forEach(i -> variables.put(String.valueOf(i + 2), "answer:B4821:" + (i + 1)));
        return new ContentCreateRequest.Builder(language, types)
                .friendlyName(key())
                .variables(variables)
                .build();
    }

    private TwilioQuickReply quickReply() {
        List<QuickReplyAction> actions =
                IntStream.range(0, buttons.size())
                        .mapToObj(i ->
                                new QuickReplyAction.Builder(buttons.get(i))
                                        .type(QuickReplyActionType.QUICK_REPLY)
                                        .id(Posting.variable(i + 2))
                                        .build())
                        .toList();
        return new TwilioQuickReply.Builder(body, actions).build();
    }

    /** As somebody reads it who creates it by hand. */
    String describe() {
        String answers =
                IntStream.range(0, buttons.size())
                        .mapToObj(i -> "[" + buttons.get(i) + " -> {{" + (i + 2) + "}}]")
                        .collect(Collectors.joining(" "));
        return "%s (%s, %s)%n%s%n%s%n  {{1}} as in: %s%n"
                .formatted(
                        key(),
                        language,
                        category,
                        body.indent(2).stripTrailing(),
                        buttons.isEmpty() ? "  no buttons" : "  buttons: " + answers,
                        samples.getFirst());
    }
}
