package id.guruonline.config.web;

import id.guruonline.config.channel.Providers;
import id.guruonline.config.channel.SpringSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may see what of the actuator. On the service's own port everybody sees how the service is, in
 * a word and at once. All else is answered on the management port alone, which answers nothing but
 * that; or, where there is neither a channel nor a public address, on the service's port to callers
 * of this machine. Within this machine it has to be called by the machine's own name: no page of a
 * browser here reads it under another.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ActuatorDoor extends OncePerRequestFilter {

    private static final String ACTUATOR = "/actuator";
    private static final String HEALTH = ACTUATOR + "/health";
    private static final Set<String> PROBES = Set.of("liveness", "readiness");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ManagementAddress management;
    private final HealthEndpoint health;
    private final HttpCodeStatusMapper codes;
    private final Problems problems;
    private final Connections connections;
    private final boolean atHome;

    ActuatorDoor(
            ManagementAddress management,
            HealthEndpoint health,
            HttpCodeStatusMapper codes,
            Problems problems,
            Connections connections,
            Environment environment) {
        this.management = management;
        this.health = health;
        this.codes = codes;
        this.problems = problems;
        this.connections = connections;
        this.atHome =
                !Providers.isAnySet(new SpringSettings(environment))
                        && environment.getProperty("guru.public-url", "").isBlank();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean isActuators = path.equals(ACTUATOR) || path.startsWith(ACTUATOR + "/");
        if (management.findPort().filter(port -> port == request.getLocalPort()).isPresent()) {
            passOn(isActuators && isMeant(request), request, response, chain);
            return;
        }
        Optional<HealthDescriptor> asked = isActuators ? findHealth(path) : Optional.empty();
        if (asked.isPresent() && READS.contains(request.getMethod())) {
            answer(response, asked.get().getStatus());
            answered(request);
        } else {
            passOn(!isActuators || isAtHome(request), request, response, chain);
        }
    }

    private Optional<HealthDescriptor> findHealth(String path) {
        if (path.equals(HEALTH)) {
            return Optional.of(health.health());
        }
        String probe = path.startsWith(HEALTH + "/") ? path.substring(HEALTH.length() + 1) : "";
        return PROBES.contains(probe)
                ? Optional.ofNullable(health.healthForPath(probe))
                : Optional.empty();
    }

    private void answer(HttpServletResponse response, Status status) throws IOException {
        response.setStatus(codes.getStatusCode(status));
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        String state = "{\"status\":\"" + status.getCode() + "\"}";
        response.getOutputStream().write(state.getBytes(StandardCharsets.UTF_8));
    }

    private void passOn(
            boolean allowed,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, HttpStatus.NOT_FOUND, "There is nothing here.");
            answered(request);
        }
    }

    /** Whoever asks again and again on one connection does not make the service wait. */
    private void answered(HttpServletRequest request) {
        connections.served(request.getServletConnection().getConnectionId());
    }

    /** Whoever runs the service may reach the port by a name of his own network. */
    private static boolean isMeant(HttpServletRequest request) {
        return !Callers.isReceivedWithin(request) || Callers.isNamedRight(request);
    }

    private boolean isAtHome(HttpServletRequest request) {
        return atHome
                && Callers.isOnThisMachine(request)
                && !Callers.isPassedOn(request)
                && Callers.isNamedRight(request);
    }
}
