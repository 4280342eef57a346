package id.guruonline.config.faults.flood;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who asks how the service is, and Twilio, that brings messages: each on a new connection, again
 * and again, as if nothing else were.
 */
final class Bystander {

    private static final String TOKEN = "12345";
    private static final String PUBLIC = "https://guru.example.id";
    private static final String MESSAGES = "/twilio/messages";
    private static final int LONGEST_MILLIS = 15_000;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);

    /** What the service needs for it. */
    static final List<String> SETTINGS =
            List.of(
                    "--guru.public-url=" + PUBLIC,
                    "--guru.twilio.account-sid=AC1",
                    "--guru.twilio.auth-token=" + TOKEN,
                    // Nobody listens there.
                    "--guru.twilio.api-url=http://127.0.0.1:9",
                    "--guru.twilio.whatsapp-from=+6281100000000");

    private final int port;
    private final List<Duration> health = new ArrayList<>();
    private final List<Duration> liveness = new ArrayList<>();
    private final List<Duration> messages = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final String name;
    private int brought;

    /**
     * @param name tells its messages from others'
     */
    Bystander(int port, String name) {
        this.port = port;
        this.name = name;
    }

    /** Calls for so long. */
    void goOnFor(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService three = Executors.newFixedThreadPool(3)) {
            three.execute(() -> goOn(end, health, this::askHealth));
            three.execute(() -> goOn(end, liveness, this::askLiveness));
            three.execute(() -> goOn(end, messages, this::bring));
        }
    }

    private void goOn(long end, List<Duration> took, Runnable call) {
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            call.run();
            took.add(Duration.ofNanos(System.nanoTime() - begun));
            try {
                Thread.sleep(BETWEEN_CALLS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void askHealth() {
        call("GET /actuator/health HTTP/1.1\r\nHost: guru\r\nConnection: close\r\n\r\n");
    }

    private void askLiveness() {
        call("GET /actuator/health/liveness HTTP/1.1\r\nHost: guru\r\nConnection: close\r\n\r\n");
    }

    private void bring() {
        brought++;
        Map<String, String> form =
                new TreeMap<>(
                        Map.of(
                                "MessageSid", "SM" + name + brought,
                                "From", "whatsapp:+62812" + (10_000_000 + brought % 100),
                                "Body", "halo"));
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        call(
                "POST "
                        + MESSAGES
                        + " HTTP/1.1\r\nHost: guru\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "X-Twilio-Signature: "
                        + sign(form)
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sign(Map<String, String> form) {
        StringBuilder signed = new StringBuilder(PUBLIC + MESSAGES);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    private void call(String request) {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_MILLIS);
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream heard = socket.getInputStream();
            answer = new String(heard.readNBytes("HTTP/1.1 200".length()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            answer = e.toString();
        }
        if (!answer.endsWith(" 200")) {
            failures.add(request.lines().findFirst().orElse("") + ": " + answer);
        }
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The longest that anything took. */
    Duration longest() {
        return Stream.of(health, liveness, messages)
                .flatMap(List::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public String toString() {
        return "health "
                + told(health)
                + ", liveness "
                + told(liveness)
                + ", messages "
                + told(messages)
                + ", "
                + failures.size()
                + " failed";
    }

    /** How many, the median and the longest in milliseconds. */
    private static String told(List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : sorted.size()
                        + " times "
                        + sorted.get(sorted.size() / 2).toMillis()
                        + " to "
                        + sorted.getLast().toMillis()
                        + " ms";
    }
}
