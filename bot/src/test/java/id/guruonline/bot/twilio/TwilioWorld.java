package id.guruonline.bot.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.twilio.http.TwilioRestClient;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.twilio.api.AuthToken;
import id.guruonline.bot.twilio.api.TwilioHttp;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.contact.Contact;
import id.guruonline.bot.twilio.contact.Contacts;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.bot.twilio.receiving.Form;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.OutgoingMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** An account at a Twilio that does as the test says, and what the service remembers of it. */
public final class TwilioWorld implements AutoCloseable {

    public static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    public static final String SITI = "+6281200000101";
    public static final String OURS = "+6281100000000";
    public static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";
    public static final String CONTENT = "/v1/Content";
    public static final String TEMPLATES = "/v1/ContentAndApprovals";
    public static final Address SITI_WHATSAPP = new Address("whatsapp", SITI);
    public static final Address SITI_SMS = new Address("sms", SITI);

    public final WireMockServer server = new WireMockServer(options().dynamicPort());
    public final Remembered contacts = new Remembered();
    public final Kept sids = new Kept();
    public final Map<String, String> sent = new HashMap<>();
    public final Map<Costs.Kind, Integer> paid = new EnumMap<>(Costs.Kind.class);

    /** Longer than a busy machine takes, save where a test waits for the time-out. */
    public Timeout patience = Timeout.ofSeconds(20);

    public Instant now = NINE;
    public final QuickTime time = new QuickTime();

    public TwilioWorld() {
        server.start();
    }

    public TwilioSettings settings() {
        return new TwilioSettings(
                "AC1",
                new AuthToken("secret"),
                URI.create(server.baseUrl() + "/"),
                "https://guru.example.id/base/",
                OURS,
                OURS,
                false);
    }

    public TwilioRestClient client() {
        return TwilioHttp.client(
                settings(), RequestConfig.custom().setResponseTimeout(patience).build());
    }

    public Channel whatsApp() {
        return account().channels().getFirst();
    }

    public Channel sms() {
        return account().channels().getLast();
    }

    /** The account, with both channels. */
    public TwilioAccount account() {
        return new TwilioAccount(
                client(),
                settings(),
                contacts,
                sids,
                sid -> Optional.ofNullable(sent.get(sid)),
                (kind, howMany) -> paid.merge(kind, howMany, Integer::sum),
                () -> now,
                new Pace(time, time));
    }

    /** Twilio takes every message. */
    public void takesMessages() {
        server.stubFor(
                post(urlPathEqualTo(MESSAGES))
                        .willReturn(
                                jsonResponse(
                                        "{\"sid\":\"SM1\",\"status\":\"queued\",\"num_segments\":\"1\"}",
                                        201)));
    }

    /** Twilio takes every message, then by its clock. */
    public void takesMessages(String made) {
        answersMessagesWith(
                jsonResponse(
                        "{\"sid\":\"SM1\",\"num_segments\":\"1\",\"date_created\":\"%s\"}"
                                .formatted(made),
                        201));
    }

    public void answersMessagesWith(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(answer));
    }

    /** Twilio refuses every message with that code. */
    public void refusesMessages(int status, int code) {
        answersMessagesWith(
                jsonResponse(
                        "{\"code\":%d,\"message\":\"no\",\"status\":%d}".formatted(code, status),
                        status));
    }

    /** Twilio makes every content, and calls it so. */
    public void makesContents(String sid) {
        server.stubFor(
                post(urlPathEqualTo(CONTENT))
                        .willReturn(jsonResponse("{\"sid\":\"%s\"}".formatted(sid), 201)));
    }

    public void makesNoContents() {
        server.stubFor(post(urlPathEqualTo(CONTENT)).willReturn(aResponse().withStatus(500)));
    }

    /** Twilio lists that message of ours to Siti, made then. */
    public void lists(String sid, String channel, String made) {
        String prefix = channel.equals("whatsapp") ? "whatsapp:" : "";
        lists(
                """
                {"messages":[{"sid":"%s","to":"%s","from":"%s","date_created":"%s","num_segments":"1"}],
                 "page":0,"page_size":50}
                """
                        .formatted(sid, prefix + SITI, prefix + OURS, made));
    }

    public void listsNothing() {
        lists("{\"messages\":[],\"page\":0,\"page_size\":50}");
    }

    private void lists(String json) {
        server.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(jsonResponse(json, 200)));
    }

    /** Those templates are there, each as {@code name status} or {@code name status reason}. */
    public void hasTemplates(String... listed) {
        List<String> contents = new ArrayList<>();
        for (String one : listed) {
            List<String> words = List.of((one + " ").split(" ", 3));
            contents.add(
                    """
                    {"sid":"HX%s","friendly_name":"%s",
                     "approval_requests":{"status":"%s","rejection_reason":"%s"}}
                    """
                            .formatted(
                                    words.get(0),
                                    words.get(0),
                                    words.get(1),
                                    words.get(2).strip()));
        }
        server.stubFor(
                get(urlPathEqualTo(TEMPLATES))
                        .willReturn(
                                jsonResponse(
                                        "{\"contents\":[%s],\"meta\":{\"key\":\"contents\",\"page_size\":500}}"
                                                .formatted(String.join(",", contents)),
                                        200)));
    }

    /** How many messages were posted. */
    public int posts() {
        return server.findAll(postRequestedFor(urlPathEqualTo(MESSAGES))).size();
    }

    /** The fields of the last message posted, by name. */
    public Map<String, String> lastForm() {
        return new TreeMap<>(form(last(MESSAGES)).fields());
    }

    public String lastContent() {
        return last(CONTENT).getBodyAsString();
    }

    public LoggedRequest last(String path) {
        return server.findAll(postRequestedFor(urlPathEqualTo(path))).getLast();
    }

    private static Form form(LoggedRequest request) {
        return Form.parse(request.getBodyAsString());
    }

    public static OutgoingMessage message(Address to, String text, Button... buttons) {
        return new OutgoingMessage("fact:1/t1", to, text, List.of(buttons), null);
    }

    public static List<Button> buttons(int howMany) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 1; i <= howMany; i++) {
            buttons.add(new Button("Jawaban " + i, "answer:" + i));
        }
        return buttons;
    }

    /** Twilio calls that address of the service, with its signature. */
    public Webhook.Answer call(
            WayIn way, String path, @Nullable String query, Map<String, String> form) {
        String url = "https://guru.example.id/base" + path + (query == null ? "" : "?" + query);
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        Webhook called =
                way.webhooks().stream()
                        .filter(webhook -> webhook.path().equals(path))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no address " + path));
        return called.take(
                new Webhook.Call(
                        query == null ? "" : query,
                        _ -> Optional.of(sign("secret", url, form)),
                        body));
    }

    /** As Twilio documents it: the address, then every field by name, HMAC-SHA1, Base64. */
    public static String sign(String token, String url, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Contacts in memory. */
    public static final class Remembered implements Contacts {

        private final Map<Address, Contact> all = new HashMap<>();
        private boolean broken;

        /** From now on it cannot be asked. */
        public void breaks() {
            broken = true;
        }

        @Override
        public Optional<Contact> find(Address address) {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            return Optional.ofNullable(all.get(address));
        }

        @Override
        public Optional<Address> findByUserId(String userId) {
            return all.values().stream()
                    .filter(contact -> userId.equals(contact.userId()))
                    .map(contact -> Address.of(contact.id()))
                    .findFirst();
        }

        public void heard(Address address, Instant at) {
            heard(address, null, at);
        }

        @Override
        public void heard(Address address, @Nullable String userId, Instant at) {
            Contact before = before(address);
            String known = userId == null ? before.userId() : userId;
            put(address, contact(before, at, before.stoppedAt(), known, before.decidedBy()));
        }

        @Override
        public void closed(Address address, Instant at) {
            Contact before = before(address);
            Instant heardAt = at.minus(Contact.TOO_LONG);
            put(
                    address,
                    contact(
                            before,
                            heardAt,
                            before.stoppedAt(),
                            before.userId(),
                            before.decidedBy()));
        }

        @Override
        public void stopped(Address address, String messageId, Instant at) {
            decided(address, messageId, at);
        }

        @Override
        public void started(Address address, String messageId) {
            decided(address, messageId, null);
        }

        private void decided(Address address, String messageId, @Nullable Instant stoppedAt) {
            Contact before = before(address);
            List<String> decidedBy = new ArrayList<>();
            if (before.decidedBy() != null) {
                decidedBy.addAll(before.decidedBy());
            }
            if (!decidedBy.contains(messageId)) {
                decidedBy.add(messageId);
                put(
                        address,
                        contact(before, before.heardAt(), stoppedAt, before.userId(), decidedBy));
            }
        }

        private static Contact contact(
                Contact before,
                @Nullable Instant heardAt,
                @Nullable Instant stoppedAt,
                @Nullable String userId,
                @Nullable List<String> decidedBy) {
            return new Contact(before.id(), heardAt, stoppedAt, userId, decidedBy);
        }

        private Contact before(Address address) {
            return find(address)
                    .orElseGet(() -> new Contact(address.toString(), null, null, null, null));
        }

        private void put(Address address, Contact contact) {
            all.put(address, contact);
        }
    }

    /** SIDs in memory. */
    public static final class Kept implements ContentSids {

        public final Map<String, String> all = new TreeMap<>();

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public void save(String name, String sid) {
            all.put(name, sid);
        }

        @Override
        public void forget(String name) {
            all.remove(name);
        }
    }
}
