package id.guruonline.config.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.playground.OnRunningPlayground;
import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Role;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The playground's API as scripts see it. */
@OnRunningPlayground
class PlaygroundApiTest {

    private static final String ORDER = "Butuh guru matematika kelas 5A besok jam 7.30 sampai 9";
    private static final String ONE_SCHOOL =
            """
            {"clock": "2026-11-25T08:00:00+07:00",
             "schools": [{"npsn":"10500009","name":"SDN 9","level":"SD","lat":-1.487,"lon":102.116,
                          "operators":[{"id":"ani","name":"Ani"}]}]}
            """;

    @LocalServerPort private int port;
    @Autowired private AccountStore accounts;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    private record Answer(int status, String type, JsonNode body) {}

    @BeforeEach
    void beginTheDemo() throws Exception {
        assertThat(call("POST", "demo?force=true", "").status()).isEqualTo(200);
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void a_world_takes_the_place_of_all_there_was_and_brings_its_clock() throws Exception {
        say("op1", ORDER);

        assertThat(call("PUT", "world", ONE_SCHOOL).status()).isEqualTo(200);

        assertThat(call("GET", "people", "").body()).hasSize(1);
        assertThat(call("GET", "clock", "").body().get("now").asString())
                .startsWith("2026-11-25T08:00:0");
        assertThat(call("GET", "messages?person=ani", "").body()).isEmpty();
    }

    @Test
    void a_world_with_faults_names_each_by_its_path_and_changes_nothing() throws Exception {
        String faulty = ONE_SCHOOL.replace("\"SD\"", "\"TK\"").replace("102.116", "202");

        Answer answer = call("PUT", "world", faulty);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body().get("faults").findValuesAsString("path"))
                .contains("$.schools[0].level")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(call("GET", "people", "").body().size()).isGreaterThan(30);
    }

    @Test
    void a_database_with_real_people_is_not_emptied_unless_that_is_forced() throws Exception {
        accounts.insert(Account.of(new Address("telegram", "4711"), "t1", Language.ID));

        assertThat(call("PUT", "world", ONE_SCHOOL).status()).isEqualTo(409);
        assertThat(call("POST", "demo", "").status()).isEqualTo(409);
        assertThat(call("GET", "people", "").body().size()).isGreaterThan(30);

        assertThat(call("PUT", "world?force=true", ONE_SCHOOL).status()).isEqualTo(200);
        assertThat(call("GET", "people", "").body()).hasSize(1);
    }

    @Test
    void a_message_repeated_under_its_id_has_no_second_effect() throws Exception {
        String twice = "{\"person\":\"op1\",\"text\":\"" + ORDER + "\",\"messageId\":\"m1\"}";

        assertThat(call("POST", "say", twice).status()).isEqualTo(202);
        assertThat(call("POST", "say", twice).status()).isEqualTo(202);
        call("POST", "settle", "");

        assertThat(call("GET", "messages?person=op1", "").body().findValuesAsString("from"))
                .containsExactly("person", "bot");
        assertThat(call("GET", "messages?person=op1&after=1", "").body().findValuesAsString("from"))
                .containsExactly("bot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void each_role_and_each_term_of_the_ranking_has_a_name_of_few_letters(String language)
            throws Exception {
        JsonNode names = call("GET", "names", "").body().get(language);

        Map.of("roles", Role.values(), "terms", RankingTerm.values())
                .forEach((kind, constants) -> {
                    assertThat(names.get(kind)).as(kind).hasSize(constants.length);
                    for (Enum<?> constant : constants) {
                        assertThat(names.get(kind).get(constant.name()).asString())
                                .as("rankingterm.X.short or role.X for %s", constant)
                                .hasSizeBetween(2, 20);
                    }
                });
    }

    @Test
    void an_order_accepted_stands_in_the_teachers_timetable() throws Exception {
        say("op1", ORDER);
        say("op1", "1");
        say("t1", "ya");

        JsonNode order = call("GET", "orders", "").body().get(0);
        assertThat(order.get("status").asString()).isEqualTo("FILLED");
        assertThat(order.get("teacher").asString()).isEqualTo("t1");
        assertThat(order.get("start").asString()).isEqualTo("2026-11-24T07:30:00+07:00");
        JsonNode booking = call("GET", "timetable?person=t1", "").body().get(0);
        assertThat(booking.get("order")).isEqualTo(order.get("id"));
        assertThat(booking.get("start")).isEqualTo(order.get("start"));
        assertThat(call("GET", "timetable?person=t2", "").body()).isEmpty();
    }

    @Test
    void an_order_tells_why_the_others_are_not_asked() throws Exception {
        say("op1", ORDER);
        say("op1", "1");

        JsonNode order = call("GET", "orders", "").body().get(0);
        JsonNode round = order.get("lastRound");
        assertThat(round.get("wave")).isEqualTo(order.get("offers").get(0).get("wave"));
        assertThat(round.get("reasons").valueStream().map(r -> r.get("reason").asString()))
                .contains("SUBJECT_NOT_TAUGHT");
        assertThat(round.get("nearest").get(0).propertyNames())
                .containsExactly("teacher", "km", "reason");
    }

    @Test
    void a_message_may_quote_what_is_on_that_phone_and_nothing_else() throws Exception {
        say("op1", "halo");

        assertThat(sent("\"text\":\"apa itu?\",\"quotes\":2").status()).isEqualTo(202);
        assertThat(sent("\"text\":\"apa itu?\",\"quotes\":99").status()).isEqualTo(422);
        assertThat(sent("\"text\":\"apa itu?\",\"quotes\":\"2\"").status()).isEqualTo(400);
    }

    @Test
    void places_files_and_forwarded_words_are_sent_as_on_a_phone() throws Exception {
        String file =
                "\"file\":{\"name\":\"rpp.pdf\",\"type\":\"application/pdf\",\"base64\":\"%s\"}";

        assertThat(sent("\"location\":{\"lat\":-1.49,\"lon\":102.11}").status()).isEqualTo(202);
        assertThat(sent(file.formatted("QUJD")).status()).isEqualTo(202);
        assertThat(sent("\"text\":\"ya\",\"forwarded\":true").status()).isEqualTo(202);
        assertThat(call("GET", "messages?person=op1", "").body().findValuesAsString("text"))
                .contains("📍 -1.49, 102.11", "📎 rpp.pdf");

        assertThat(sent(file.formatted("no base64!")).status()).isEqualTo(422);
        assertThat(sent("\"location\":{\"lat\":-91,\"lon\":102.11}").status()).isEqualTo(422);
        assertThat(sent("\"text\":\"ya\",\"colour\":\"red\"").status()).isEqualTo(422);
        assertThat(sent(file.formatted("A".repeat(2 << 20))).status()).isEqualTo(202);
        assertThat(sent("\"text\":\"" + "a".repeat(2 << 20) + "\"").status()).isEqualTo(413);
        assertThat(sent(file.formatted("A".repeat(14 << 20))).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "world, PUT, 20480",
        "understand, POST, 8192",
        "say, POST, 14336",
        "clock, POST, 64"
    })
    void nothing_longer_than_its_address_is_for_is_read_though_it_does_not_say_how_long_it_is(
            String path, String method, int kilobytes) throws Exception {
        byte[] body = new byte[(kilobytes << 10) + 1];
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void an_offer_to_a_phone_that_takes_nothing_is_not_delivered_and_goes_to_the_next()
            throws Exception {
        assertThat(call("POST", "phone", "{\"person\":\"t1\",\"reachable\":false}").status())
                .isEqualTo(204);
        say("op1", ORDER);
        say("op1", "1");

        JsonNode offers = call("GET", "orders", "").body().get(0).get("offers");
        assertThat(offers.get(0).get("teacher").asString()).isEqualTo("t1");
        assertThat(offers.get(0).get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(offers.get(1).get("status").asString()).isEqualTo("OPEN");
        assertThat(call("GET", "messages?person=t1", "").body()).isEmpty();

        call("POST", "phone", "{\"person\":\"t1\",\"reachable\":true}");
        say("t1", "jadwal");
        assertThat(call("GET", "messages?person=t1", "").body()).hasSize(2);
    }

    @Test
    void whom_nobody_knows_is_told_what_this_is() throws Exception {
        say("x", "halo");

        JsonNode messages = call("GET", "messages?person=x", "").body();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).get("text").asString()).contains("Guru Online");
    }

    @Test
    void what_is_no_call_is_refused() throws Exception {
        assertThat(call("GET", "messages?person=a%20b", "").status()).isEqualTo(400);
        assertThat(call("GET", "timetable?person=op1", "").status()).isEqualTo(404);
        assertThat(call("POST", "say", "{\"person\":\"op1\"}").status()).isEqualTo(400);
        assertThat(
                        call(
                                        "POST",
                                        "say",
                                        "{\"person\":\"op1\",\"text\":\"a\",\"messageId\":\"a b\"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        call(
                                        "POST",
                                        "tap",
                                        "{\"person\":\"op1\",\"button\":\""
                                                + "x".repeat(65)
                                                + "\"}")
                                .status())
                .isEqualTo(400);
        assertThat(call("GET", "messages?person=op1&after=soon", "").type())
                .isEqualTo("application/problem+json");
        assertThat(call("GET", "nothing", "").type()).isEqualTo("application/problem+json");
    }

    @Test
    @Timeout(30)
    void open_pages_are_told_whose_phone_shows_something_new() throws Exception {
        HttpRequest events = HttpRequest.newBuilder(uri("events")).build();
        HttpResponse<InputStream> stream =
                client.send(events, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            call("POST", "say", "{\"person\":\"p1\",\"text\":\"halo\"}");

            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .contains("data:{\"person\":\"p1\"}");
        }
    }

    /** What comes of the operator's sending that. */
    private Answer sent(String fields) throws Exception {
        return call("POST", "say", "{\"person\":\"op1\"," + fields + "}");
    }

    private void say(String person, String text) throws Exception {
        String body = "{\"person\":\"" + person + "\",\"text\":\"" + text + "\"}";
        assertThat(call("POST", "say", body).status()).isEqualTo(202);
        assertThat(call("POST", "settle", "").status()).isEqualTo(200);
    }

    private Answer call(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, json.readTree(response.body()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/playground/api/" + path);
    }
}
