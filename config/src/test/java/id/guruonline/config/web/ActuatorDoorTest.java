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
            new ActuatorDoor(
                    new ManagementAddress(new MockEnvironment()),
                    health(),
                    _ -> 200,
                    new Problems(new JsonMapper()),
                    connections,
                    new MockEnvironment().withProperty("guru.public-url", "https://guru.example"));

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
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health, 200", "/actuator/prometheus, 404"})
    void who_asks_again_and_again_on_one_connection_keeps_it(String path, int status)
            throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            request.setServletPath(path);
            MockHttpServletResponse answer = new MockHttpServletResponse();
            connections.review(
                    () -> List.of(new Open(request.getServletConnection().getConnectionId())));
            door.doFilter(request, answer, new MockFilterChain());
            assertThat(answer.getStatus()).isEqualTo(status);
            now += Connections.PATIENCE.minus(Duration.ofSeconds(1)).toNanos();
            connections.review(
                    () -> List.of(new Open(request.getServletConnection().getConnectionId())));
            assertThat(ended).isFalse();
        }
    }
}
