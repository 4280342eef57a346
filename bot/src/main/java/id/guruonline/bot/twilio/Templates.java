package id.guruonline.bot.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.content.ApprovalCreate;
import com.twilio.rest.content.v1.content.ApprovalCreate.ContentApprovalRequest;
import id.guruonline.conversation.message.Button;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    static Templates of(TwilioRestClient client, ContentSids sids) {
        return new Templates(client, sids);
    }

    /** What has to be created, for somebody who does it by hand. */
    public static String describe() {
        return String.join("\n", Template.list().stream().map(Template::describe).toList());
    }

    /**
     * Looks up at Twilio which templates are there, for those whose SIDs are not kept yet; returns
     * the names of those that are not. Throws what Twilio's library does where Twilio cannot be
     * asked.
     */
    public List<String> listMissing() {
        if (templates.stream().anyMatch(t -> sids.find(t.key()).isEmpty())) {
            Map<String, String> there = listThere();
            templates.stream()
                    .filter(t -> sids.find(t.key()).isEmpty() && there.containsKey(t.key()))
                    .forEach(t -> sids.save(t.key(), there.getOrDefault(t.key(), "")));
        }
        return templates.stream()
                .map(Template::key)
                .filter(key -> sids.find(key).isEmpty())
                .toList();
    }

    /**
     * Creates at Twilio what is missing, hands it to WhatsApp for approval and keeps the SIDs. What
     * is there already is left as it is, so this may be repeated.
     *
     * @param told a line for every template
     */
    public void push(Consumer<String> told) {
        Map<String, String> there = listThere();
        for (Template template : templates) {
            String sid = there.get(template.key());
            String done =
                    sid == null ? "created, waiting for WhatsApp's approval" : "was there already";
            if (sid == null) {
                sid = create(template);
            }
            sids.save(template.key(), sid);
            told.accept(template.key() + " " + sid + " " + done);
        }
    }

    private String create(Template template) {
        String sid = Content.creator(template.content()).create(client).getSid();
        var approval =
                new ContentApprovalRequest.Builder(
                                template.key().toLowerCase(Locale.ROOT), template.category())
                        .build();
        ApprovalCreate.creator(sid, approval).create(client);
        return sid;
    }

    private Map<String, String> listThere() {
        Map<String, String> there = new HashMap<>();
        for (Content content : Content.reader().setPageSize(500).read(client)) {
            if (content.getFriendlyName() != null) {
                there.putIfAbsent(content.getFriendlyName(), content.getSid());
            }
        }
        return there;
    }

    /** The template for a message in that language: one with its buttons, else the one without. */
    Optional<Posting> findPosting(String language, String text, List<Button> buttons) {
        return Stream.concat(
                        templates.stream().filter(t -> t.offers(buttons)),
                        templates.stream().filter(t -> t.buttons().isEmpty()))
                .filter(t -> t.language().equals(language))
                .findFirst()
                .flatMap(t ->
                        sids.find(t.key())
                                .map(sid -> new Posting.Filled(sid, t.variables(text, buttons))));
    }
}
