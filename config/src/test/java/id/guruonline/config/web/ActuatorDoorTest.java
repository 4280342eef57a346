package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Who asks for the health from outside, and goes on asking. */
class ActuatorDoorTest {

    private long now = 1;
    private boolean ended;
    private final Connections connections = new Connections(() -> now);
    private final ActuatorDoor door =
            door(new MockEnvironment().withProperty("guru.public-url", "https://guru.example"));

    private ActuatorDoor door(MockEnvironment environment) {
        return new ActuatorDoor(
                new ManagementAddress(environment),
                health(),
                _ -> 200,
                new Problems(new JsonMapper()),
                connections,
                environment);
    }

    private static HealthEndpoint health() {
        DefaultHealthContributorRegistry registry = new DefaultHealthContributorRegistry();
        registry.registerContributor("all", (HealthIndicator) () -> Health.up().build());
        return new HealthEndpoint(
                registry, null, HealthEndpointGroups.of(new Everything(), Map.of()), null);
    }

    /** The health as a whole. */
    private static final class Everything implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return true;
        }

        @Override
        public boolean showComponents(SecurityContext context) {
            return false;
        }

        @Override
        public boolean showDetails(SecurityContext context) {
            return false;
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return _ -> Status.UP;
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return _ -> 200;
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return null;
        }
    }

    /** The connection that all is asked on. */
    private final class Open implements Connections.Open {

        private final String id;

        Open(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void cut() {
            ended = true;
        }
    }

    private void review(MockHttpServletRequest request) {
        Open open = new Open(request.getServletConnection().getConnectionId());
        connections.review(() -> List.of(new Connections.Port(10, List.of(open))));
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health, 200", "/actuator/prometheus, 404"})
    void who_asks_again_and_again_on_one_connection_keeps_it(String path, int status)
            throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            request.setServletPath(path);
            MockHttpServletResponse answer = new MockHttpServletResponse();
            review(request);
            door.doFilter(request, answer, new MockFilterChain());
            assertThat(answer.getStatus()).isEqualTo(status);
            now += Connections.PATIENCE.minus(Duration.ofSeconds(1)).toNanos();
            review(request);
            assertThat(ended).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:8080,    200",
        "127.0.0.1, localhost:8080,    200",
        "127.0.0.1, localhost,         404",
        "127.0.0.1, evil.example:8080, 404",
        "127.0.0.1, evil.example,      404",
        "10.0.0.7,  127.0.0.1:8080,    404"
    })
    void a_demo_tells_its_metrics_to_who_calls_this_machine_by_its_name(
            String caller, String host, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.setServletPath("/actuator/prometheus");
        request.setRemoteAddr(caller);
        request.setLocalPort(8080);
        request.addHeader("Host", host);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        door(new MockEnvironment()).doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(status);
    }
}
