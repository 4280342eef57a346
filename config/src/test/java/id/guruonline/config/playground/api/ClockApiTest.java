package id.guruonline.config.playground.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.config.playground.clock.ClockForTests;
import id.guruonline.config.playground.clock.Settling;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.clock.Winding;
import id.guruonline.config.playground.page.News;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Workers;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class ClockApiTest {

    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(embedded.connectionString());
    private MockMvc api;

    /** As Spring Boot has it with spring.mvc.problemdetails.enabled. */
    @ControllerAdvice
    static final class Problems extends ResponseEntityExceptionHandler {}

    @BeforeEach
    void begin() {
        Workers workers = new Workers(new Failures(_ -> false, System::nanoTime), System::nanoTime);
        WindableClock clock =
                new WindableClock(
                        new MongoTemplate(client, "clocks"),
                        new ClockForTests("2026-11-23T02:00:00Z"));
        Settling settling =
                new Settling(workers, clock, System::nanoTime, _ -> Thread.onSpinWait());
        Winding winding = new Winding(workers, clock, settling);
        Times times = new Times(ZoneId.of("Asia/Jakarta"));
        api =
                MockMvcBuilders.standaloneSetup(
                                new ClockController(clock, winding, settling, new News(), times))
                        .setControllerAdvice(new Problems())
                        .build();
    }

    @AfterEach
    void end() {
        client.close();
        embedded.close();
    }

    @Test
    void the_clock_shows_the_regencys_time() throws Exception {
        api.perform(get("/playground/api/clock"))
                .andExpect(jsonPath("$.now").value("2026-11-23T09:00:00+07:00"))
                .andExpect(jsonPath("$.zone").value("Asia/Jakarta"));
    }

    @Test
    void the_clock_is_wound_by_a_length_and_to_a_time() throws Exception {
        wind("{\"advance\":\"PT10M\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value("2026-11-23T09:10:00+07:00"));
        wind("{\"set\":\"2026-11-24T09:00:00+07:00\"}")
                .andExpect(jsonPath("$.now").value("2026-11-24T09:00:00+07:00"));
    }

    @Test
    void backwards_is_impossible_and_says_so() throws Exception {
        wind("{\"set\":\"2026-11-22T09:00:00+07:00\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("The clock does not go back."));
        wind("{\"advance\":\"PT-1S\"}").andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"advance\":\"soon\"}",
                "{\"advance\":10}",
                "{\"advance\":\"P99999D\"}",
                "{\"advance\":\"PT99999999999999999H\"}",
                "{\"set\":\"tomorrow\"}",
                "{\"set\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"advance\":\"PT1M\",\"set\":\"2026-11-24T09:00:00+07:00\"}"
            })
    void what_is_no_winding_is_a_bad_request(String body) throws Exception {
        wind(body).andExpect(status().isBadRequest());
    }

    @Test
    void settling_answers_when_nothing_is_left() throws Exception {
        api.perform(post("/playground/api/settle")).andExpect(status().isOk());
    }

    private ResultActions wind(String body) throws Exception {
        return api.perform(post("/playground/api/clock").content(body));
    }
}
