package id.guruonline.config.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.web.Problems;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class KeyHoldersOnlyTest {

    private static final String SECRET = "rahasia-kita";

    private final KeyHoldersOnly filter =
            new KeyHoldersOnly(PlaygroundKey.chosen(SECRET), new Problems(new JsonMapper()));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/playground/js/main.js", "/playground/api/people"})
    void whoever_shows_nothing_is_told_where_the_key_stands(String path) throws Exception {
        MockHttpServletResponse answer = answer(new MockHttpServletRequest("GET", path));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("X-Playground-Key").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rahasia", "rahasia-kita ", "RAHASIA-KITA"})
    void another_key_opens_nothing(String shown) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/playground/api/say");
        request.addHeader("X-Playground-Key", shown);

        assertThat(answer(request).getStatus()).isEqualTo(401);
    }

    @Test
    void a_script_shows_the_key_in_a_header() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/playground/api/say");
        request.addHeader("X-Playground-Key", SECRET);

        assertThat(answer(request).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_opens_the_logged_address_gets_a_cookie_and_an_address_without_the_key()
            throws Exception {
        MockHttpServletRequest opening = new MockHttpServletRequest("GET", "/");
        opening.setParameter("key", SECRET);

        MockHttpServletResponse answer = answer(opening);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
        assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void the_page_calls_by_its_cookie() throws Exception {
        MockHttpServletRequest opening = new MockHttpServletRequest("GET", "/");
        opening.setParameter("key", SECRET);
        String[] cookie = String.valueOf(answer(opening).getHeader("Set-Cookie")).split("[=;]", 3);
        MockHttpServletRequest call = new MockHttpServletRequest("GET", "/playground/api/events");
        call.setCookies(new Cookie(cookie[0], cookie[1]));

        assertThat(answer(call).getStatus()).isEqualTo(200);
    }

    @Test
    void a_key_in_the_address_of_a_call_counts_for_nothing() throws Exception {
        MockHttpServletRequest call = new MockHttpServletRequest("GET", "/playground/api/people");
        call.setParameter("key", SECRET);

        assertThat(answer(call).getStatus()).isEqualTo(401);
    }

    @Test
    void a_key_that_was_made_is_long_and_another_each_time() {
        String one = PlaygroundKey.make().forTheLog();

        assertThat(one).matches("[0-9a-f]{32}");
        assertThat(PlaygroundKey.make().forTheLog()).isNotEqualTo(one);
    }

    @Test
    void a_key_that_was_chosen_is_not_logged() {
        assertThat(PlaygroundKey.chosen(SECRET).forTheLog()).doesNotContain(SECRET);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
