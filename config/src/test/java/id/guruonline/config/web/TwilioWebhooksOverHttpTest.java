package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.guruonline.config.start.GuruOnline;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Both of Twilio's webhooks over HTTP, behind a proxy that serves the service below a path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioWebhooksOverHttpTest {

    private static final String TOKEN = "12345";
    private static final String MESSAGES = "/twilio/messages";
    private static final String STATUS = "/twilio/status?message=fact%3A1%2Ft1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service =
            new SpringApplicationBuilder(GuruOnline.class)
                    .registerShutdownHook(false)
                    .run(
                            "--server.port=0",
                            "--guru.data=memory",
                            "--guru.playground=off",
                            "--guru.management.port=0",
                            "--guru.public-url=https://guru.example.id/pesan/",
                            "--guru.twilio.account-sid=AC1",
                            "--guru.twilio.auth-token=" + TOKEN,
                            // Nobody listens there.
                            "--guru.twilio.api-url=http://127.0.0.1:9",
                            "--guru.twilio.whatsapp-from=+6281100000000");

    @AfterAll
    void close() {
        service.close();
        client.close();
    }

    private static Map<String, String> message(String sid, String text) {
        return Map.of(
                "MessageSid", sid,
                "From", "whatsapp:+6281200000001",
                "Body", text,
                "FieldNobodyKnows", "a+b & c=d é 😀",
                "EmptyField", "");
    }

    private static String sign(String path, Map<String, String> form) {
        StringBuilder signed = new StringBuilder("https://guru.example.id/pesan" + path);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String signature) {
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("X-Forwarded-Host", "other.example")
                        .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int port() {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private int managementPort() {
        return service.getBean(ManagementAddress.class).findPort().orElseThrow();
    }

    private HttpResponse<String> get(int port, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void isHealthy() {
        HttpResponse<String> answer = get(port(), "/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private long saved(String sid) {
        return service.getBean(MongoTemplate.class)
                .getCollection("inbox")
                .countDocuments(new Document("_id", "whatsapp:" + sid));
    }

    @Test
    void a_signed_message_is_saved_once_and_answered_with_nothing_to_say() {
        Map<String, String> form = message("SM1", "halo é");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = post(MESSAGES, form, sign(MESSAGES, form));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/xml");
            assertThat(answer.body())
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");
        }
        assertThat(saved("SM1")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {MESSAGES, MESSAGES + "?fallback=1"})
    void what_twilio_brings_by_its_fallback_after_an_error_is_saved_once(String fallback) {
        String sid = "SMfallback" + fallback.length();
        Map<String, String> first = message(sid, "halo");
        Map<String, String> again = new TreeMap<>(first);
        again.put("ErrorCode", "11200");
        again.put("ErrorUrl", "https://guru.example.id/pesan" + MESSAGES);
        assertThat(post(fallback, again, sign(fallback, again)).statusCode()).isEqualTo(200);
        assertThat(saved(sid)).isEqualTo(1);
        assertThat(post(MESSAGES, first, sign(MESSAGES, first)).statusCode()).isEqualTo(200);
        assertThat(saved(sid)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a b HTTP/1.1\r\nHost: a\r\nConnection: close",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close",
                "GET / HTTP/1.1\r\nConnection: close",
                "GET / HTTP/9.9\r\nHost: a\r\nConnection: close"
            })
    void what_is_no_proper_http_is_refused_with_a_problem_document_too(String call) {
        try (Caller caller = Caller.of(port()).says(call + "\r\n\r\n")) {
            assertThat(caller.hearsToTheEnd())
                    .containsPattern("HTTP/1.1 (400|505)")
                    .contains("Content-Type: application/problem+json")
                    .contains("\"status\":")
                    .doesNotContainIgnoringCase("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all"})
    void what_twilio_did_not_sign_is_forbidden_and_not_saved(String signature) {
        HttpResponse<String> answer = post(MESSAGES, message("SM2", "halo"), signature);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(saved("SM2")).isZero();
        assertThat(post(STATUS, Map.of("MessageSid", "SM2"), signature).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_signature_is_for_one_form_and_one_address() {
        Map<String, String> form = message("SM3", "halo");
        String changed = sign(MESSAGES, message("SM3", "bukan halo"));
        String elsewhere = sign("/other", form);
        assertThat(post(MESSAGES, form, changed).statusCode()).isEqualTo(403);
        assertThat(post(MESSAGES, form, elsewhere).statusCode()).isEqualTo(403);
        assertThat(post(MESSAGES + "?Body=x", form, sign(MESSAGES, form)).statusCode())
                .isEqualTo(403);
        assertThat(saved("SM3")).isZero();
    }

    @Test
    void a_signed_form_that_is_no_message_is_a_bad_request() {
        Map<String, String> form = Map.of("Body", "halo");
        assertThat(post(MESSAGES, form, sign(MESSAGES, form)).statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_longer_than_twilio_sends_is_read() {
        Map<String, String> form = message("SM4", "a".repeat(70_000));
        assertThat(post(MESSAGES, form, sign(MESSAGES, form)).statusCode()).isEqualTo(413);
        assertThat(saved("SM4")).isZero();
    }

    @Test
    void a_signed_status_is_taken_whatever_it_says_and_whosever_it_is() {
        for (String status : new String[] {"read", "sent", "failed", "something new"}) {
            Map<String, String> form =
                    Map.of("MessageSid", "SM9", "MessageStatus", status, "ErrorCode", "99999");
            assertThat(post(STATUS, form, sign(STATUS, form)).statusCode()).isEqualTo(200);
        }
        Map<String, String> none = Map.of("MessageSid", "SM9");
        assertThat(post(STATUS, none, sign(STATUS, none)).statusCode()).isEqualTo(400);
    }

    // --- who makes the service wait

    private static String post(String headers) {
        return "POST " + MESSAGES + " HTTP/1.1\r\nHost: guru\r\n" + headers + "\r\n";
    }

    private static String withSignature(String headers) {
        return post("X-Twilio-Signature: " + "A".repeat(27) + "=\r\n" + headers);
    }

    private List<Caller> callers(int howMany, String saying) {
        return Stream.generate(() -> Caller.of(port()).says(saying)).limit(howMany).toList();
    }

    @Test
    void who_shows_no_signature_is_refused_before_his_body_came_and_is_not_kept() {
        List<Caller> callers = callers(200, post("Content-Length: 60000\r\n") + "a");
        assertThat(callers)
                .allSatisfy(
                        caller -> assertThat(caller.hearsToTheEnd()).startsWith("HTTP/1.1 403"));
        callers.forEach(Caller::close);
    }

    @Test
    void however_many_keep_the_service_waiting_its_health_is_told_and_messages_are_taken() {
        List<Caller> callers =
                Stream.of(
                                callers(150, withSignature("Content-Length: 60000\r\n") + "a"),
                                callers(
                                        50,
                                        withSignature("Transfer-Encoding: chunked\r\n")
                                                + "1\r\na\r\n"),
                                callers(50, "POST /twilio/mes"),
                                callers(50, ""))
                        .flatMap(List::stream)
                        .toList();
        isHealthy();
        Map<String, String> form = message("SMbetween", "halo");
        assertThat(post(MESSAGES, form, sign(MESSAGES, form)).statusCode()).isEqualTo(200);
        assertThat(saved("SMbetween")).isEqualTo(1);
        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(caller.hearsToTheEnd()).doesNotContain("HTTP/1.1 200"));
        callers.forEach(Caller::close);
    }

    @Test
    void what_is_not_posted_to_a_webhook_is_refused_before_its_body_came() {
        try (Caller putting =
                Caller.of(port())
                        .says(withSignature("Content-Length: 60000\r\n").replace("POST", "PUT"))) {
            assertThat(putting.hearsToTheEnd()).startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void a_body_that_is_too_long_or_of_many_parts_is_refused_unread() {
        try (Caller longer = Caller.of(port()).says(withSignature("Content-Length: 70000\r\n"));
                Caller parts =
                        Caller.of(port())
                                .says(
                                        withSignature(
                                                "Content-Type: Multipart/form-data; boundary=x\r\n"
                                                        + "Content-Length: 6000\r\n"))) {
            assertThat(longer.hearsToTheEnd()).startsWith("HTTP/1.1 413");
            assertThat(parts.hearsToTheEnd()).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void a_chunked_body_is_read_no_further_than_it_may_be_long() {
        try (Caller endless =
                Caller.of(port())
                        .says(withSignature("Transfer-Encoding: chunked\r\n"))
                        .says("11170\r\n" + "a".repeat(0x11170) + "\r\n")) {
            assertThat(endless.hearsToTheEnd()).startsWith("HTTP/1.1 413");
        }
    }

    // --- what strangers see of how the service is

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void health_is_a_word_for_everybody(String probe) {
        HttpResponse<String> answer = get(port(), "/actuator/health" + probe);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/prometheus",
                "/%61ctuator/prometheus",
                "/actuator;a=b/prometheus",
                "/actuator/health/database",
                "/actuator/health/"
            })
    void all_else_is_told_on_the_management_port_alone(String path) {
        assertThat(get(port(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_management_port_tells_metrics_and_why_the_health_is_so_and_nothing_besides() {
        assertThat(get(managementPort(), "/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes", "guru_outbox_oldest_seconds", "guru_due_lag");
        assertThat(get(managementPort(), "/actuator/health").body()).contains("\"database\"");
        assertThat(get(managementPort(), "/").statusCode()).isEqualTo(404);
        assertThat(get(managementPort(), MESSAGES).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_asked_of_the_database_is_measured_command_by_command_by_nobody() {
        assertThat(get(managementPort(), "/actuator/prometheus").body())
                .doesNotContain("mongodb_driver_commands");
    }

    @Test
    void the_management_port_is_read_under_no_other_name_than_this_machines() {
        try (Caller rebound =
                Caller.of(managementPort())
                        .says(
                                "GET /actuator/prometheus HTTP/1.1\r\nHost: evil.example\r\n"
                                        + "Connection: close\r\n\r\n")) {
            assertThat(rebound.hearsToTheEnd()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void who_keeps_the_management_port_waiting_does_not_keep_others_from_it() {
        List<Caller> callers =
                Stream.generate(() -> Caller.of(managementPort()).says("GET /act"))
                        .limit(200)
                        .toList();
        HttpResponse<String> answer =
                assertTimeout(
                        Connections.PATIENCE, () -> get(managementPort(), "/actuator/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        callers.forEach(Caller::close);
    }

    @Test
    void nothing_is_found_where_errors_are_written() {
        HttpResponse<String> answer = get(port(), "/error");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }
}
