package id.guruonline.config.playground.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only callers on this machine near the playground, for there anybody speaks for anybody. A
 * request counts as such when it comes from a loopback address, was not passed on by a proxy, and
 * names this machine as its host: a web page elsewhere that had its own name resolved to 127.0.0.1
 * (DNS rebinding) does not. What changes something must besides not come from a page of another
 * origin. Everybody else gets 403.
 *
 * <p>It also tells browsers to load nothing but what the playground itself serves.
 */
final class LoopbackOnly extends OncePerRequestFilter {

    private static final Pattern HOST =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
    private static final String ONLY_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'none'";

    private final JsonMapper json;

    LoopbackOnly(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> refusal = findRefusal(request);
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return;
        }
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }

    private static Optional<String> findRefusal(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())) {
            return Optional.of("The playground answers only callers on its own machine.");
        }
        if (PASSED_ON.stream().anyMatch(header -> request.getHeader(header) != null)) {
            return Optional.of("The playground answers nobody through a proxy.");
        }
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            return Optional.of(
                    "Call the playground by http://127.0.0.1, http://localhost or http://[::1].");
        }
        if (!READS.contains(request.getMethod())
                && !isOwn(request.getHeader("Origin"), host, request.getScheme())) {
            return Optional.of("Only the playground's own page may change anything.");
        }
        return Optional.empty();
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Scripts send no origin; a browser sends it with everything that changes something. */
    private static boolean isOwn(@Nullable String origin, String host, String scheme) {
        if (origin == null) {
            return true;
        }
        try {
            URI from = URI.create(origin);
            return scheme.equals(from.getScheme()) && host.equals(from.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, why);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
