package id.guruonline.bot.twilio.template;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.ContentAndApprovals;
import com.twilio.rest.content.v1.content.ApprovalCreate;
import com.twilio.rest.content.v1.content.ApprovalCreate.ContentApprovalRequest;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import id.guruonline.bot.twilio.posting.Posting;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates of the file, and which of Twilio's contents they are. */
public final class Templates {

    private final TwilioRestClient client;
    private final ContentSids sids;
    private final List<Template> templates = Template.list();

    private Templates(TwilioRestClient client, ContentSids sids) {
        this.client = client;
        this.sids = sids;
    }

    /** The templates at that account. */
    public static Templates of(TwilioSettings settings, ContentSids sids) {
        return new Templates(TwilioHttp.client(settings), sids);
    }

    /** The templates at the account of that client. */
    public static Templates of(TwilioRestClient client, ContentSids sids) {
        return new Templates(client, sids);
    }

    /** What has to be created, for somebody who does it by hand. */
    public static String describe() {
        return String.join("\n", Template.list().stream().map(Template::describe).toList());
    }

    /**
     * What a look at Twilio found; a template that is in no list may be used.
     *
     * @param missing those that are not there
     * @param refused those that WhatsApp rejected or disabled, each with its status and the reason
     * @param waiting those that WhatsApp has not approved, or lets rest, each with its status
     */
    public record Review(List<String> missing, List<String> refused, List<String> waiting) {}

    /**
     * Looks up at Twilio which templates are there and how far WhatsApp is with them; their SIDs
     * are kept, and those of templates that are not there any more forgotten. Throws what Twilio's
     * library does where Twilio cannot be asked.
     */
    public Review review() {
        Map<String, Submission> there = listThere();
        List<String> missing =
                templates.stream()
                        .map(Template::key)
                        .filter(key -> !there.containsKey(key))
                        .toList();
        there.forEach((key, submission) -> sids.save(key, submission.sid()));
        missing.forEach(sids::forget);
        return new Review(
                missing,
                list(there, Submission::isRefused),
                list(there, s -> !s.isRefused() && !s.isApproved()));
    }

    private static List<String> list(
            Map<String, Submission> there, Predicate<Submission> condition) {
        return there.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(entry -> entry.getKey() + " (" + entry.getValue().describe() + ")")
                .toList();
    }

    /**
     * Creates at Twilio what is missing, hands to WhatsApp for approval what never was and keeps
     * the SIDs. What is there already is left as it is, so this may be repeated.
     *
     * @param told a line for every template
     * @throws PushBroken where Twilio does not do its part; the lines told until then hold
     */
    public void push(Consumer<String> told) {
        Map<String, Submission> there =
                attempt("Twilio could not be asked which templates it has", this::listThere);
        for (Template template : templates) {
            told.accept(push(template, there.get(template.key())));
        }
    }

    private String push(Template template, @Nullable Submission there) {
        String key = template.key();
        String sid =
                there == null
                        ? attempt(key + " could not be created", () -> create(template))
                        : there.sid();
        sids.save(key, sid);
        String status =
                there == null || there.isUnsubmitted()
                        ? attempt(
                                key + " could not be handed to WhatsApp for approval",
                                () -> submit(template, sid))
                        : there.describe();
        String done = there == null ? "created" : "was there already";
        return "%s %s %s, WhatsApp: %s".formatted(key, sid, done, status);
    }

    private static <T> T attempt(String failure, Supplier<T> step) {
        try {
            return step.get();
        } catch (TwilioException | TwilioTrouble e) {
            throw new PushBroken(failure, e);
        }
    }

    private String create(Template template) {
        return Content.creator(template.content()).create(client).getSid();
    }

    private String submit(Template template, String sid) {
        var approval =
                new ContentApprovalRequest.Builder(
                                template.key().toLowerCase(Locale.ROOT), template.category())
                        .build();
        return ApprovalCreate.creator(sid, approval).create(client).getStatus();
    }

    /**
     * By the names of ours, in the order of the file; of two that are called the same an approved
     * one.
     */
    private Map<String, Submission> listThere() {
        Map<String, Submission> named = new HashMap<>();
        for (ContentAndApprovals content :
                ContentAndApprovals.reader().setPageSize(500).read(client)) {
            if (content.getFriendlyName() != null) {
                named.merge(
                        content.getFriendlyName(),
                        Submission.of(content),
                        (one, other) -> other.isApproved() ? other : one);
            }
        }
        Map<String, Submission> ours = new LinkedHashMap<>();
        for (Template template : templates) {
            Submission there = named.get(template.key());
            if (there != null) {
                ours.put(template.key(), there);
            }
        }
        return ours;
    }

    /** The template for a message in that language: one with its buttons, else the one without. */
    public Optional<Posting> findPosting(Language language, String text, List<Button> buttons) {
        return Stream.concat(
                        templates.stream().filter(t -> t.offers(buttons)),
                        templates.stream().filter(t -> t.buttons().isEmpty()))
                .filter(t -> t.language().equals(language.locale().getLanguage()))
                .findFirst()
                .flatMap(t ->
                        sids.find(t.key())
                                .map(sid -> new Posting.Filled(sid, t.variables(text, buttons))));
    }
}
