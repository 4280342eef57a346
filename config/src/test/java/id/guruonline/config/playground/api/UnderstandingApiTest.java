package id.guruonline.config.playground.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.guruonline.conversation.understanding.Understanding;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class UnderstandingApiTest {

    private static final String AT = "\"at\":\"2026-11-23T09:00:00+07:00\"";

    private final MockMvc api =
            MockMvcBuilders.standaloneSetup(
                            new UnderstandingController(
                                    new Understanding(), new Times(ZoneId.of("Asia/Jakarta"))))
                    .build();

    @Test
    void an_order_comes_back_slot_by_slot() throws Exception {
        understand(
                        "{\"role\":\"OPERATOR\",\"level\":\"SD\",\"text\":\"Butuh guru matematika"
                                + " kelas 5A besok jam 7.30 sampai 9\","
                                + AT
                                + "}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intent").value("ORDER"))
                .andExpect(jsonPath("$.subject").value("MATEMATIKA"))
                .andExpect(jsonPath("$.grade").value(5))
                .andExpect(jsonPath("$.className").value("5A"))
                .andExpect(jsonPath("$.date").value("2026-11-24"))
                .andExpect(jsonPath("$.start").value("07:30"))
                .andExpect(jsonPath("$.end").value("09:00"))
                .andExpect(jsonPath("$.repeat").value(1))
                .andExpect(jsonPath("$.problem").isEmpty());
    }

    @Test
    void a_slot_that_is_not_given_is_there_and_null() throws Exception {
        understand("{\"role\":\"TEACHER\",\"text\":\"ya\"," + AT + "}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intent").value("ACCEPT"))
                .andExpect(jsonPath("$.subject").hasJsonPath())
                .andExpect(jsonPath("$.subject").isEmpty());
    }

    @Test
    void the_given_bells_are_followed() throws Exception {
        understand(
                        "{\"role\":\"OPERATOR\",\"level\":\"SD\",\"text\":\"guru IPA kelas 6B besok"
                                + " jam ke-1 sampai 2\",\"bells\":{\"start\":\"08:00\",\"jp\":30},"
                                + AT
                                + "}")
                .andExpect(jsonPath("$.start").value("08:00"))
                .andExpect(jsonPath("$.end").value("09:00"));
    }

    @Test
    void of_bells_in_a_list_those_of_the_lessons_day_are_followed() throws Exception {
        String bells =
                "\"bells\":[{\"start\":\"08:00\",\"jp\":30},"
                        + "{\"days\":[\"FRIDAY\"],\"start\":\"07:00\"}],";
        for (String day : new String[] {"kamis", "jumat"}) {
            understand(
                            "{\"role\":\"OPERATOR\",\"level\":\"SD\",\"text\":\"guru IPA kelas 6B "
                                    + day
                                    + " jam ke-1 sampai 2\","
                                    + bells
                                    + AT
                                    + "}")
                    .andExpect(jsonPath("$.start").value(day.equals("jumat") ? "07:00" : "08:00"))
                    .andExpect(jsonPath("$.end").value(day.equals("jumat") ? "08:00" : "09:00"));
        }
    }

    @Test
    void bells_that_contradict_each_other_are_refused_by_their_paths() throws Exception {
        understand(
                        "{\"role\":\"OPERATOR\",\"text\":\"ya\",\"bells\":["
                                + "{\"days\":[\"FRIDAY\"]},{\"days\":[\"FRIDAY\"],\"jp\":30}],"
                                + AT
                                + "}")
                .andExpect(status().is(422))
                .andExpect(result ->
                        assertThat(result.getResolvedException())
                                .hasMessageContaining("$.bells[1] is as narrow as $.bells[0]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"role\":\"KING\",\"text\":\"ya\",\"at\":\"2026-11-23T09:00:00+07:00\"}",
                "{\"role\":\"TEACHER\",\"text\":5,\"at\":\"2026-11-23T09:00:00+07:00\"}",
                "{\"role\":\"TEACHER\",\"text\":\"ya\",\"at\":\"soon\"}",
                "{\"role\":\"TEACHER\",\"text\":\"ya\"}",
                "{\"role\":\"TEACHER\",\"text\":\"ya\",\"at\":\"2026-11-23T09:00:00+07:00\",\"bells\":{\"jp\":0}}"
            })
    void what_cannot_be_read_is_a_bad_request(String body) throws Exception {
        understand(body).andExpect(status().isBadRequest());
    }

    private ResultActions understand(String body) throws Exception {
        return api.perform(
                post("/playground/api/understand")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
