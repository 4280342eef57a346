package id.guruonline.config.faults.channel;

import id.guruonline.bot.twilio.template.Template;
import id.guruonline.config.faults.channel.Records.Choice;
import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.channel.Web.Answer;
import id.guruonline.config.faults.channel.Web.Call;
import id.guruonline.config.faults.channel.Web.Manner;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Twilio with a sender for WhatsApp and one for SMS: it signs what it brings, tells what became of
 * a message, twice or in the wrong order if it happens so, and lists what it took.
 */
public final class Twilio implements Line {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "fault-trials";
    private static final String SENDER = "+6281100000000";
    private static final String WHATSAPP = "whatsapp:";
    private static final String SMS = "sms:";
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final int DOUBLED = 8;
    private static final int TRIES = 6;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\d+)}}");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d{1,2})\\. (.+)$");

    private final Web web = new Web(this::answer);
    private final String publicUrl;
    private final Doors doors;
    private final Records records;
    private final Whims whims;
    private final Consumer<Shown> eyes;
    private final Map<String, JsonNode> contents = new HashMap<>();
    private final List<Map<String, String>> taken = new ArrayList<>();
    private long sids;
    private volatile boolean closed;

    /**
     * @param publicUrl what the service believes to be called by
     * @param eyes sees what is shown
     */
    public Twilio(
            String publicUrl, Doors doors, Records records, Whims whims, Consumer<Shown> eyes) {
        this.publicUrl = publicUrl;
        this.doors = doors;
        this.records = records;
        this.whims = whims;
        this.eyes = eyes;
        Template.list().forEach(template -> contents.put(sid("HX"), content(template)));
    }

    /** All templates of the service are there and approved. */
    private static ObjectNode content(Template template) {
        ObjectNode content = JSON.createObjectNode().put("friendly_name", template.key());
        ObjectNode types = content.putObject("types");
        if (template.buttons().isEmpty()) {
            types.putObject("twilio/text").put("body", template.body());
            return content;
        }
        ObjectNode reply = types.putObject("twilio/quick-reply").put("body", template.body());
        ArrayNode actions = reply.putArray("actions");
        for (String label : template.buttons()) {
            String id = "{{" + (actions.size() + 2) + "}}";
            actions.addObject().put("title", label).put("id", id);
        }
        return content;
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--guru.twilio.account-sid=" + ACCOUNT,
                "--guru.twilio.auth-token=" + TOKEN,
                "--guru.twilio.api-url=" + web.url(),
                "--guru.twilio.whatsapp-from=" + SENDER,
                "--guru.twilio.sms-from=" + SENDER);
    }

    @Override
    public void say(String address, String text) {
        write(address, text, Map.of("Body", text));
    }

    @Override
    public void tap(String address, Shown below, Choice key) {
        String label = key.label();
        write(
                address,
                "[" + label + "]",
                address.startsWith(SMS)
                        ? Map.of("Body", key.data())
                        : Map.of("ButtonPayload", key.data(), "ButtonText", label, "Body", label));
    }

    private void write(String address, String words, Map<String, String> content) {
        boolean byWhatsApp = address.startsWith(WHATSAPP);
        Map<String, String> form = new LinkedHashMap<>(content);
        String sid = sid("SM");
        form.put("MessageSid", sid);
        form.put("From", written(address));
        form.put("To", (byWhatsApp ? WHATSAPP : "") + SENDER);
        form.put("NumMedia", "0");
        form.put("ProfileName", "Orang é &=");
        if (bring(publicUrl + "/twilio/messages", form, Integer.MAX_VALUE)) {
            if (whims.chance(DOUBLED)) {
                bring(publicUrl + "/twilio/messages", form, 1);
            }
            String id = (byWhatsApp ? "whatsapp:" : SMS) + sid;
            records.add(new Heard(id, address, words, Instant.now()));
        }
    }

    /** As Twilio writes it. */
    private static String written(String address) {
        return address.startsWith(SMS) ? address.substring(SMS.length()) : address;
    }

    private static String address(String written) {
        return written.startsWith(WHATSAPP) ? written : SMS + written;
    }

    private synchronized String sid(String kind) {
        return kind + "%032d".formatted(++sids);
    }

    /** Whether the service took it. */
    private boolean bring(String url, Map<String, String> form, int tries) {
        Map<String, String> headers =
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Twilio-Signature",
                        sign(url, form));
        String path = url.substring(publicUrl.length());
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        long number = form.hashCode() & 0xffff;
        for (int i = 0; i < tries && !closed; i++) {
            if (Web.post(doors.pick(number + i), path, headers, body) / 100 == 2) {
                return true;
            }
            Web.rest(AGAIN_AFTER);
        }
        return false;
    }

    private static String sign(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA1", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> form.put(decode(pair[0]), decode(pair[1])));
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Answer answer(Call call) {
        boolean posted = call.method().equals("POST");
        if (call.uri().getPath().endsWith("/Messages.json")) {
            return posted ? take(form(call.body())) : list(call.uri());
        }
        if (posted) {
            String sid = sid("HX");
            synchronized (this) {
                contents.put(sid, JSON.readTree(call.body()));
            }
            return Answer.json(201, "{\"sid\":\"" + sid + "\"}");
        }
        return listContents();
    }

    private synchronized Answer listContents() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("contents");
        contents.forEach((sid, content) -> {
            ObjectNode one = all.addObject().put("sid", sid);
            one.set("friendly_name", content.path("friendly_name"));
            one.putObject("approval_requests").put("status", "approved");
        });
        json.putObject("meta").put("key", "contents");
        return Answer.json(200, json.toString());
    }

    private Answer take(Map<String, String> form) {
        Whim whim = whims.next();
        String sid = whim.takes() ? show(form) : "";
        return switch (whim) {
            case TAKE ->
                    Answer.json(
                            201,
                            "{\"sid\":\"%s\",\"status\":\"queued\",\"num_segments\":\"1\"}"
                                    .formatted(sid));
            case TOO_FAST ->
                    Answer.json(
                            429,
                            "{\"code\":20429,\"status\":429,\"message\":\"Too Many Requests\"}");
            case BROKEN ->
                    Answer.json(
                            500, "{\"code\":20500,\"status\":500,\"message\":\"Internal error\"}");
            case PAGE_BEFORE, PAGE_AFTER -> Answer.page(502);
            case SILENT_BEFORE, SILENT_AFTER -> Answer.none(Manner.IS_SILENT);
            case DROPPED_BEFORE, DROPPED_AFTER -> Answer.none(Manner.HANGS_UP);
        };
    }

    private String show(Map<String, String> form) {
        String sid = sid("SM");
        String callback = form.getOrDefault("StatusCallback", "");
        String to = form.getOrDefault("To", "");
        JsonNode content;
        synchronized (this) {
            content = contents.get(form.getOrDefault("ContentSid", ""));
            taken.addFirst(
                    Map.of(
                            "sid",
                            sid,
                            "to",
                            to,
                            "from",
                            form.getOrDefault("From", ""),
                            "date_created",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    Instant.now().atOffset(ZoneOffset.UTC)),
                            "status",
                            "sent",
                            "num_segments",
                            "1"));
        }
        Shown shown =
                content == null
                        ? words(sid, to, form.getOrDefault("Body", ""), callback)
                        : filled(sid, to, content, form, callback);
        records.add(shown);
        eyes.accept(shown);
        Thread.ofVirtual().start(() -> report(callback, sid, to));
        return sid;
    }

    private static Shown words(String sid, String to, String text, String callback) {
        List<Choice> keys = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            keys.add(new Choice(numbered.group(2), numbered.group(1)));
        }
        return new Shown(sid, address(to), text, keys, Instant.now(), about(callback));
    }

    private static Shown filled(
            String sid, String to, JsonNode content, Map<String, String> form, String callback) {
        JsonNode variables = JSON.readTree(form.getOrDefault("ContentVariables", "{}"));
        JsonNode type = content.path("types").iterator().next();
        List<Choice> keys = new ArrayList<>();
        for (JsonNode action : type.path("actions")) {
            keys.add(key(action.path("title"), action.path("id"), variables));
        }
        for (JsonNode item : type.path("items")) {
            keys.add(key(item.path("item"), item.path("id"), variables));
        }
        String text = fill(type.path("body").asString(), variables);
        return new Shown(sid, address(to), text, keys, Instant.now(), about(callback));
    }

    private static Choice key(JsonNode label, JsonNode data, JsonNode variables) {
        return new Choice(fill(label.asString(), variables), fill(data.asString(), variables));
    }

    private static String fill(String frame, JsonNode variables) {
        return VARIABLE.matcher(frame)
                .replaceAll(v -> Matcher.quoteReplacement(variables.path(v.group(1)).asString()));
    }

    /** The service's own id of the message, which it has given its callback. */
    private static String about(String callback) {
        int at = callback.indexOf("message=");
        return at < 0 ? "" : decode(callback.substring(at + "message=".length()));
    }

    private void report(String callback, String sid, String to) {
        List<String> statuses =
                whims.chance(30)
                        ? List.of("delivered", "sent", "delivered")
                        : List.of("sent", "delivered");
        for (String status : statuses) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("MessageSid", sid);
            form.put("MessageStatus", status);
            form.put("To", to);
            bring(callback, form, TRIES);
        }
    }

    private synchronized Answer list(URI uri) {
        Map<String, String> query = form(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        ObjectNode json = JSON.createObjectNode();
        ArrayNode messages = json.putArray("messages");
        taken.stream()
                .filter(message -> query.getOrDefault("To", "").equals(message.get("to")))
                .limit(50)
                .forEach(message -> {
                    ObjectNode one = messages.addObject();
                    message.forEach(one::put);
                });
        json.put("page", 0).put("page_size", 50).put("uri", uri.toString());
        json.putNull("next_page_uri");
        return Answer.json(200, json.toString());
    }

    @Override
    public void close() {
        closed = true;
        web.close();
    }
}
