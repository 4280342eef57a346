package id.guruonline.config.transcript;

import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.store.MongoContentSids;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.config.channel.SpringSettings;
import id.guruonline.config.transcript.Bubble.Kind;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import id.guruonline.config.web.WebhookRoutes;
import id.guruonline.conversation.message.Address;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * People whom the service reaches through Twilio. What they say comes as forms that Twilio signed,
 * and what they are told are the messages it is posted. Buttons are tapped, list items picked, and
 * where there are neither, the number is typed. Whose number is not known has one made up.
 */
final class TwilioTown implements ChannelTown {

    private static final String TOKEN = "transcripts";
    private static final String PUBLIC_URL = "https://guru.example.id/pesan";

    private static final Pattern ASKED_FOR_A_WORD =
            Pattern.compile("(?:Balas dengan kode ini|Reply with this code): (\\S+)");

    private final TwilioServer twilio;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Set<String> sentBack = ConcurrentHashMap.newKeySet();
    private final String channel;
    private final String prefix;
    private volatile @Nullable GenericApplicationContext service;

    private TwilioTown(InstantSource clock, String channel, String prefix) {
        this.channel = channel;
        this.prefix = prefix;
        this.twilio = new TwilioServer(clock, this::report);
    }

    static TwilioTown onWhatsApp(InstantSource clock) {
        return new TwilioTown(clock, "whatsapp", "whatsapp:");
    }

    static TwilioTown bySms(InstantSource clock) {
        return new TwilioTown(clock, "sms", "");
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--guru.twilio.account-sid=" + TwilioServer.ACCOUNT,
                "--guru.twilio.auth-token=" + TOKEN,
                "--guru.twilio.api-url=" + twilio.url(),
                "--guru.twilio." + channel + "-from=" + TwilioServer.SENDER,
                "--guru.public-url=" + PUBLIC_URL + "/");
    }

    @Override
    public void welcome(GenericApplicationContext context) {
        service = context;
    }

    private <T> T part(Class<T> kind) {
        return Objects.requireNonNull(service).getBean(kind);
    }

    @Override
    public void clear() {
        twilio.clear();
        numbers.clear();
        sentBack.clear();
        TwilioSettings settings =
                TwilioSettings.read(new SpringSettings(part(Environment.class))).orElseThrow();
        Templates.of(settings, new MongoContentSids(part(MongoTemplate.class))).push(_ -> {});
    }

    @Override
    public Address moveIn(String person, @Nullable String phone) {
        if (phone != null) {
            numbers.put(person, phone);
        }
        return new Address(channel, number(person));
    }

    private String number(String person) {
        return numbers.computeIfAbsent(person, _ -> "+62899%07d".formatted(numbers.size()));
    }

    private String address(String person) {
        return prefix + number(person);
    }

    @Override
    public void say(String person, String text, String messageId) {
        write(person, messageId, Map.of("Body", text));
    }

    @Override
    public void tap(String person, String data, String messageId) {
        List<Bubble> newestFirst = twilio.bubbles(address(person)).reversed();
        Map<String, String> content =
                newestFirst.stream()
                        .filter(bubble -> bubble.shows(data))
                        .findFirst()
                        .map(tapped -> answer(tapped, data))
                        .orElse(Map.of("ButtonPayload", data, "ButtonText", "?", "Body", "?"));
        write(person, messageId, content);
    }

    private static Map<String, String> answer(Bubble tapped, String data) {
        String label = tapped.labelOf(data);
        return switch (tapped.kind()) {
            case NUMBERS -> Map.of("Body", data.substring(data.indexOf('/') + 1));
            case LIST -> Map.of("ListId", data, "ListTitle", label, "Body", label);
            case REPLIES, TEMPLATE, WORDS ->
                    Map.of("ButtonPayload", data, "ButtonText", label, "Body", label);
        };
    }

    private void write(String person, String messageId, Map<String, String> content) {
        String address = address(person);
        twilio.heard(address);
        Map<String, String> form = new LinkedHashMap<>(content);
        form.put("MessageSid", ("SM" + person + "-" + messageId).replace('/', '-'));
        form.put("From", address);
        form.put("To", prefix + TwilioServer.SENDER);
        form.put("ProfileName", person + " é &=");
        form.put("NumMedia", "0");
        form.put("ReferralSomething", "");
        post(URI.create(PUBLIC_URL + "/twilio/messages"), form);
    }

    private void report(String callback, Map<String, String> form) {
        post(URI.create(callback), form);
    }

    /** As Twilio calls, through a proxy that serves the service below another path. */
    private void post(URI url, Map<String, String> form) {
        MockMvc web = MockMvcBuilders.routerFunctions(part(WebhookRoutes.class)).build();
        URI behind = URI.create(url.toString().replace(PUBLIC_URL, "http://10.0.0.7:8080"));
        try {
            int status =
                    web.perform(
                                    MockMvcRequestBuilders.post(behind)
                                            .header("X-Twilio-Signature", sign(url, form))
                                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                            .content(encode(form)))
                            .andReturn()
                            .getResponse()
                            .getStatus();
            if (status != 200) {
                throw new IllegalStateException("the webhook answered " + status);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the webhook failed", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sign(URI url, Map<String, String> form) throws GeneralSecurityException {
        StringBuilder signed = new StringBuilder(url.toString());
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    /** How many messages of that kind the service sent. */
    int count(Kind kind) {
        return twilio.count(kind);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return twilio.bubbles(address(person)).stream()
                .map(Bubble::message)
                .filter(message -> message.seq() > after && findWord(message).isEmpty())
                .toList();
    }

    /** A transcript reads as if the channel proved who writes. */
    @Override
    public boolean sendBackWords() {
        boolean any = false;
        for (String person : List.copyOf(numbers.keySet())) {
            for (Bubble bubble : twilio.bubbles(address(person))) {
                PhoneMessage message = bubble.message();
                Optional<String> word = findWord(message);
                String id = "word-" + message.seq();
                if (word.isPresent() && sentBack.add(person + "/" + id)) {
                    say(person, word.get(), id);
                    any = true;
                }
            }
        }
        return any;
    }

    private static Optional<String> findWord(PhoneMessage message) {
        Matcher asked = ASKED_FOR_A_WORD.matcher(message.text());
        return asked.find() ? Optional.of(asked.group(1)) : Optional.empty();
    }

    /** As when a phone is off for good, and somebody has the number again. */
    @Override
    public void reach(String person, boolean reachable) {
        twilio.turnOff(address(person), !reachable);
    }

    @Override
    public void close() {
        twilio.close();
    }
}
