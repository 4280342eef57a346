package id.guruonline.config.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.web.Problems;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LoopbackOnlyTest {

    private static final String OWN = "http://127.0.0.1:8080";

    private final LoopbackOnly filter = new LoopbackOnly(new Problems(new JsonMapper()));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "[::1]:8080"})
    void a_caller_on_this_machine_gets_in(String host) throws Exception {
        assertThat(statusOf(request("GET", "127.0.0.1", Map.of("Host", host)))).isEqualTo(200);
    }

    @Test
    void the_usual_port_needs_no_name() throws Exception {
        MockHttpServletRequest request = request("GET", "127.0.0.1", Map.of("Host", "localhost"));
        request.setLocalPort(80);
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "2001:db8::1", "not an address"})
    void nobody_from_elsewhere_gets_in(String address) throws Exception {
        assertThat(statusOf(request("GET", address, Map.of("Host", "127.0.0.1:8080"))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example:8080",
                "127.0.0.1:8080@evil.example",
                "localhost",
                "localhost:443",
                ""
            })
    void a_name_that_was_made_to_mean_this_machine_does_not_help(String host) throws Exception {
        assertThat(statusOf(request("GET", "127.0.0.1", Map.of("Host", host)))).isEqualTo(403);
    }

    @Test
    void whoever_names_no_host_does_not_get_in() throws Exception {
        assertThat(statusOf(request("GET", "127.0.0.1", Map.of()))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Real-IP",
                "CF-Connecting-IP",
                "True-Client-IP",
                "cf-ray",
                "Via"
            })
    void nobody_gets_in_through_a_proxy_on_this_machine(String header) throws Exception {
        var headers = Map.of("Host", "127.0.0.1:8080", header, "203.0.113.9");
        assertThat(statusOf(request("GET", "127.0.0.1", headers))).isEqualTo(403);
    }

    @Test
    void nobody_gets_in_through_a_proxy_that_adds_nothing_but_speaks_the_old_protocol()
            throws Exception {
        MockHttpServletRequest request =
                request("GET", "127.0.0.1", Map.of("Host", "127.0.0.1:8080"));
        request.setProtocol("HTTP/1.0");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1:9999",
                "https://127.0.0.1:8080"
            })
    void a_page_of_another_origin_changes_nothing(String origin) throws Exception {
        var headers = Map.of("Host", "127.0.0.1:8080", "Origin", origin);
        assertThat(statusOf(request("POST", "127.0.0.1", headers))).isEqualTo(403);
        assertThat(statusOf(request("PUT", "127.0.0.1", headers))).isEqualTo(403);
    }

    @Test
    void the_own_page_and_scripts_change_what_they_like() throws Exception {
        var own = Map.of("Host", "127.0.0.1:8080", "Origin", OWN);
        var script = Map.of("Host", "127.0.0.1:8080");
        assertThat(statusOf(request("POST", "127.0.0.1", own))).isEqualTo(200);
        assertThat(statusOf(request("POST", "::1", script))).isEqualTo(200);
    }

    @Test
    void the_refusal_is_a_problem_document() throws Exception {
        MockHttpServletResponse response =
                answer(request("GET", "192.168.1.7", Map.of("Host", "127.0.0.1:8080")));

        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(
                        new JsonMapper()
                                .readTree(response.getContentAsString())
                                .get("detail")
                                .asString())
                .isEqualTo("The playground answers only callers on its own machine.");
    }

    @Test
    void browsers_load_nothing_but_what_the_playground_serves() throws Exception {
        MockHttpServletResponse response =
                answer(request("GET", "127.0.0.1", Map.of("Host", "127.0.0.1:8080")));

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
    }

    private static MockHttpServletRequest request(
            String method, String from, Map<String, String> headers) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/playground/api/say");
        request.setRemoteAddr(from);
        request.setLocalPort(8080);
        headers.forEach(request::addHeader);
        return request;
    }

    private int statusOf(MockHttpServletRequest request) throws ServletException, IOException {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
