package id.guruonline.config.transcript;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import id.guruonline.config.transcript.Bubble.Kind;
import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio with a sender for WhatsApp and one for SMS, over HTTP. On WhatsApp it is as strict as
 * Twilio: nothing but an approved template reaches anybody who has not written for 24 hours,
 * contents take no line breaks, no list and no button with emoji or variables is approved, and what
 * is too long or has too many buttons is refused. By SMS it takes words only, in the characters of
 * GSM-7 and no more than two segments.
 */
final class TwilioServer implements AutoCloseable {

    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String SENDER = "+6281100000000";

    private static final String PREFIX = "whatsapp:";
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\d+)}}");

    /** What is between the answers of a template that has no buttons. */
    private static final Pattern ANSWERS =
            Pattern.compile(" · (?=1\\. )|(?<= · 1\\. .{0,200}), (?=\\d{1,2}\\. )");

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(new Answering()));
    private final InstantSource clock;
    private final Reports reports;
    private final Map<String, JsonNode> contents = new LinkedHashMap<>();
    private final Set<String> approved = new HashSet<>();
    private final Map<String, List<Bubble>> phones = new HashMap<>();
    private final Map<String, Instant> heard = new HashMap<>();
    private final Set<String> off = new HashSet<>();
    private final Map<Kind, Integer> counts = new HashMap<>();
    private int sids;

    /** Where Twilio tells what became of a message. */
    interface Reports {
        void report(String callback, Map<String, String> form);
    }

    /**
     * @param clock the service's
     */
    TwilioServer(InstantSource clock, Reports reports) {
        this.clock = clock;
        this.reports = reports;
        server.start();
        server.stubFor(any(anyUrl()));
    }

    String url() {
        return server.baseUrl();
    }

    /** Nobody has written or was written to; what was made here is kept. */
    synchronized void clear() {
        phones.clear();
        heard.clear();
        off.clear();
    }

    /** Somebody writes from that address: for 24 hours they may be written to freely. */
    synchronized void heard(String address) {
        heard.put(address, clock.instant());
    }

    synchronized void turnOff(String address, boolean isOff) {
        if (isOff) {
            off.add(address);
        } else {
            off.remove(address);
        }
    }

    synchronized List<Bubble> bubbles(String address) {
        return List.copyOf(phones.getOrDefault(address, List.of()));
    }

    /** How many messages of that kind were taken. */
    synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    @Override
    public void close() {
        server.stop();
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> form.put(decode(pair[0]), decode(pair[1])));
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What Twilio answers. */
    private record Answer(int status, Map<String, ?> json) {}

    private static Answer refused(int code) {
        return new Answer(400, Map.of("code", code, "status", 400, "message", "refused"));
    }

    private String newSid(String kind) {
        return kind + "%032d".formatted(++sids);
    }

    private synchronized Answer create(JsonNode content) {
        String sid = newSid("HX");
        contents.put(sid, content);
        return new Answer(201, Map.of("sid", sid));
    }

    /** What it holds, each with what WhatsApp says of it. */
    private synchronized Answer list() {
        List<Map<String, ?>> all = new ArrayList<>();
        contents.forEach((sid, content) ->
                all.add(
                        Map.of(
                                "sid", sid,
                                "friendly_name", content.path("friendly_name").asString(),
                                "approval_requests",
                                        Map.of(
                                                "status",
                                                approved.contains(sid)
                                                        ? "approved"
                                                        : "unsubmitted"))));
        return new Answer(200, Map.of("contents", all, "meta", Map.of("key", "contents")));
    }

    private synchronized Answer approve(String sid) {
        for (JsonNode type : Objects.requireNonNull(contents.get(sid)).path("types")) {
            for (JsonNode action : type.path("actions")) {
                require(
                        action.path("title").asString().matches("[\\p{L}\\p{N} ]{1,25}"),
                        "no such button is approved");
            }
        }
        approved.add(sid);
        return new Answer(201, Map.of("status", "received"));
    }

    private Answer take(Map<String, String> form) {
        Taken taken = show(form);
        if (taken.bubble() != null) {
            for (String status : List.of("delivered", "sent")) {
                reports.report(
                        form.getOrDefault("StatusCallback", ""),
                        Map.of(
                                "MessageSid", taken.bubble().sid(),
                                "MessageStatus", status,
                                "To", form.getOrDefault("To", "")));
            }
        }
        return taken.answer();
    }

    private record Taken(Answer answer, @Nullable Bubble bubble) {}

    private synchronized Taken show(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        boolean whatsApp = to.startsWith(PREFIX);
        require(
                form.getOrDefault("From", "").equals(whatsApp ? PREFIX + SENDER : SENDER),
                "whose?");
        if (off.contains(to)) {
            return new Taken(refused(whatsApp ? 63024 : 21211), null);
        }
        String contentSid = form.getOrDefault("ContentSid", "");
        boolean template = approved.contains(contentSid);
        if (whatsApp && !template && !isOpen(to)) {
            return new Taken(refused(63016), null);
        }
        long seq = phones.getOrDefault(to, List.of()).size() + 1L;
        Bubble bubble = whatsApp ? whatsApp(seq, form, contentSid, template) : sms(seq, form);
        phones.computeIfAbsent(to, _ -> new ArrayList<>()).add(bubble);
        counts.merge(template ? Kind.TEMPLATE : bubble.kind(), 1, Integer::sum);
        return new Taken(
                new Answer(
                        201, Map.of("sid", bubble.sid(), "status", "queued", "num_segments", "1")),
                bubble);
    }

    private boolean isOpen(String to) {
        Instant written = heard.get(to);
        return written != null && clock.instant().isBefore(written.plus(WINDOW));
    }

    private Bubble words(long seq, String words) {
        return Bubble.ofWords(seq, words, OneLine::of, clock.instant(), newSid("SM"));
    }

    private Bubble sms(long seq, Map<String, String> form) {
        String words = form.getOrDefault("Body", "");
        require(Gsm7.places(words) <= Gsm7.LONGEST, "more than two segments");
        require(!words.isBlank() && !form.containsKey("ContentSid"), "no words, or not only words");
        return Bubble.ofWords(seq, words, UnaryOperator.identity(), clock.instant(), newSid("SM"));
    }

    private Bubble whatsApp(
            long seq, Map<String, String> form, String contentSid, boolean template) {
        JsonNode content = contents.get(contentSid);
        if (content == null) {
            String words = form.getOrDefault("Body", "");
            require(!words.isBlank() && words.length() <= 1600, "no words, or too many");
            return words(seq, words);
        }
        JsonNode type = content.path("types").iterator().next();
        Map<String, String> values = values(form);
        String body = fill(type.path("body").asString(), values);
        require(body.length() <= 1024, "a body is too long");
        String text = template ? values.getOrDefault("1", "") : body;
        List<PhoneButton> buttons = new ArrayList<>();
        for (JsonNode action : type.path("actions")) {
            buttons.add(button(action.path("title"), action.path("id"), values, 20));
        }
        for (JsonNode item : type.path("items")) {
            buttons.add(button(item.path("item"), item.path("id"), values, 24));
        }
        boolean list = type.has("items");
        require(buttons.size() <= (list || template ? 10 : 3), "too many buttons");
        require(!list || !template, "a list is not approved");
        if (buttons.isEmpty()) {
            return words(seq, ANSWERS.matcher(text).replaceAll("\n"));
        }
        PhoneMessage message =
                new PhoneMessage(seq, true, OneLine.of(text), buttons, clock.instant());
        return new Bubble(message, list ? Kind.LIST : Kind.REPLIES, newSid("SM"));
    }

    private static PhoneButton button(
            JsonNode label, JsonNode id, Map<String, String> values, int longest) {
        String shown = fill(label.asString(), values);
        require(shown.length() <= longest, "too long a button");
        return new PhoneButton(OneLine.plain(shown), fill(id.asString(), values));
    }

    private static Map<String, String> values(Map<String, String> form) {
        Map<String, String> values = new HashMap<>();
        JsonNode variables = JSON.readTree(form.getOrDefault("ContentVariables", "{}"));
        variables.properties().forEach(v -> values.put(v.getKey(), v.getValue().asString()));
        values.values()
                .forEach(value ->
                        require(
                                !value.isEmpty() && !value.matches("(?s).*(\\n|\\t| {4}).*"),
                                "a variable Twilio refuses"));
        return values;
    }

    private static String fill(String frame, Map<String, String> values) {
        return VARIABLE.matcher(frame)
                .replaceAll(
                        v -> Matcher.quoteReplacement(values.getOrDefault(v.group(1), v.group())));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "twilio";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            boolean posted = event.getRequest().getMethod().equals(RequestMethod.POST);
            URI url = URI.create(event.getRequest().getUrl());
            String body = event.getRequest().getBodyAsString();
            Answer answer = answer(posted, url.getPath(), body);
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(answer.status())
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsString(answer.json()))
                    .build();
        }

        private Answer answer(boolean posted, String path, String body) {
            if (path.endsWith("/" + ACCOUNT + "/Messages.json")) {
                if (!posted) {
                    throw new IllegalStateException("no message was lost that is looked for");
                }
                return take(form(body));
            }
            if (path.endsWith("/ApprovalRequests/whatsapp")) {
                return approve(path.split("/", -1)[3]);
            }
            return posted ? create(JSON.readTree(body)) : list();
        }
    }
}
