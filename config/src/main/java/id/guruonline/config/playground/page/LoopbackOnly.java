package id.guruonline.config.playground.page;

import id.guruonline.config.web.Callers;
import id.guruonline.config.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only callers on this machine near the playground, for there anybody speaks for anybody. A
 * request counts as such when it comes from a loopback address, was not passed on by a proxy, and
 * names this machine and the service's port as its host: a web page elsewhere that had its own name
 * resolved to 127.0.0.1 (DNS rebinding) does not. What changes something must besides not come from
 * a page of another origin. Everybody else gets 403.
 *
 * <p>It also tells browsers to load nothing but what the playground itself serves.
 */
final class LoopbackOnly extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'none'";

    private final Problems problems;

    LoopbackOnly(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> refusal = findRefusal(request);
        if (refusal.isPresent()) {
            problems.write(response, HttpStatus.FORBIDDEN, refusal.get());
            return;
        }
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }

    private static Optional<String> findRefusal(HttpServletRequest request) {
        if (!Callers.isOnThisMachine(request)) {
            return Optional.of("The playground answers only callers on its own machine.");
        }
        if (Callers.isPassedOn(request)) {
            return Optional.of("The playground answers nobody through a proxy.");
        }
        if (!Callers.isNamedRight(request)) {
            return Optional.of(
                    "Call the playground by http://127.0.0.1, http://localhost or http://[::1], and"
                            + " the port that it listens on.");
        }
        if (!READS.contains(request.getMethod()) && !isOwn(request)) {
            return Optional.of("Only the playground's own page may change anything.");
        }
        return Optional.empty();
    }

    /** Scripts send no origin; a browser sends it with everything that changes something. */
    private static boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            URI from = URI.create(origin);
            return request.getScheme().equals(from.getScheme())
                    && request.getHeader("Host").equals(from.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
