package id.guruonline.config.transcript;

import id.guruonline.bot.twilio.Templates;
import id.guruonline.config.transcript.TwilioTown.Bubble;
import id.guruonline.config.transcript.TwilioTown.Kind;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * The whole service with everybody on WhatsApp: what people say comes as forms that Twilio signed,
 * and what they are told are the messages it is posted. Buttons are tapped, list items picked, and
 * where there are neither, the number is typed. Everybody in the world is known there from the
 * beginning, by their number or one made up for them.
 */
final class TwilioStage implements Stage {

    private static final String TOKEN = "transcripts";
    private static final String PUBLIC_URL = "https://guru.example.id/pesan";

    private final TwilioTown twilio = new TwilioTown(this::now, this::report);
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final ServiceStage house;
    private volatile @Nullable GenericApplicationContext parts;

    TwilioStage(WriteGate gate) {
        List<String> settings =
                List.of(
                        "--guru.twilio.account-sid=" + TwilioTown.ACCOUNT,
                        "--guru.twilio.auth-token=" + TOKEN,
                        "--guru.twilio.api-url=" + twilio.url(),
                        "--guru.twilio.whatsapp-from=" + TwilioTown.SENDER,
                        "--guru.public-url=" + PUBLIC_URL + "/");
        this.house =
                new ServiceStage(
                        gate, new RunningService.Extras(settings, context -> parts = context));
    }

    @Override
    public void world(String json) {
        house.world(json);
        house.part(Templates.class).push(_ -> {});
        Accounts accounts = house.part(Accounts.class);
        People people = house.part(People.class);
        for (String person : Cast.ofWorld(json)) {
            Optional<String> phone = people.directory().findPerson(person).map(Person::phone);
            phone.ifPresent(number -> numbers.put(person, number));
            accounts.link(new Address("whatsapp", number(person)), person);
        }
    }

    private String number(String person) {
        return numbers.computeIfAbsent(person, _ -> "+62899%07d".formatted(numbers.size()));
    }

    @Override
    public void say(String person, String text, String messageId) {
        write(person, messageId, Map.of("Body", text));
    }

    @Override
    public void tap(String person, String data, String messageId) {
        Bubble tapped =
                twilio.bubbles(number(person)).reversed().stream()
                        .filter(bubble -> shows(bubble, data))
                        .findFirst()
                        .orElse(null);
        if (tapped == null) {
            write(person, messageId, Map.of("ButtonPayload", data, "ButtonText", "?", "Body", "?"));
            return;
        }
        String label =
                tapped.message().buttons().stream()
                        .filter(button -> button.data().equals(data))
                        .map(PhoneButton::label)
                        .findFirst()
                        .orElseThrow();
        write(
                person,
                messageId,
                switch (tapped.kind()) {
                    case NUMBERS -> Map.of("Body", data);
                    case LIST -> Map.of("ListId", data, "ListTitle", label, "Body", label);
                    case REPLIES, TEMPLATE, WORDS ->
                            Map.of("ButtonPayload", data, "ButtonText", label, "Body", label);
                });
    }

    private static boolean shows(Bubble bubble, String data) {
        return bubble.message().buttons().stream().anyMatch(b -> b.data().equals(data));
    }

    private void write(String person, String messageId, Map<String, String> content) {
        String number = number(person);
        twilio.heard(number);
        Map<String, String> form = new LinkedHashMap<>(content);
        form.put("MessageSid", "SM" + person + "/" + messageId);
        form.put("From", "whatsapp:" + number);
        form.put("To", "whatsapp:" + TwilioTown.SENDER);
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
        Object controller = Objects.requireNonNull(parts).getBean("twilioController");
        MockMvc web = MockMvcBuilders.standaloneSetup(controller).build();
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
        return twilio.bubbles(number(person)).stream()
                .map(Bubble::message)
                .filter(message -> message.seq() > after)
                .toList();
    }

    @Override
    public Instant now() {
        return house.now();
    }

    @Override
    public void windTo(Instant instant) {
        house.windTo(instant);
    }

    @Override
    public void settle() {
        house.settle();
    }

    @Override
    public void restart() {
        house.restart();
    }

    /** As when somebody leaves WhatsApp, and comes back. */
    @Override
    public void reach(String person, boolean reachable) {
        twilio.turnOff(number(person), !reachable);
    }

    /** In the order of their lines, see {@link OrderIds}. */
    @Override
    public List<OrderView> orders() {
        return house.orders().stream()
                .sorted(Comparator.comparing(order -> Views.orders(List.of(order)).getFirst()))
                .toList();
    }

    @Override
    public List<LessonView> timetable(String person) {
        return house.timetable(person);
    }

    @Override
    public void close() {
        house.close();
        twilio.close();
    }
}
