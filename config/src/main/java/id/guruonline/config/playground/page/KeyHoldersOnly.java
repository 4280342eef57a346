package id.guruonline.config.playground.page;

import id.guruonline.config.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only those near the playground who show its key: scripts in the header {@code
 * X-Playground-Key}; the page by a cookie that no script reads and that no other site's page sends,
 * given to whoever opens the address that the log names. Everybody else gets 401.
 */
final class KeyHoldersOnly extends OncePerRequestFilter {

    static final String HEADER = "X-Playground-Key";
    static final String PARAMETER = "key";

    private final PlaygroundKey key;
    private final Problems problems;

    KeyHoldersOnly(PlaygroundKey key, Problems problems) {
        this.key = key;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpeningThePage(request) && key.is(request.getParameter(PARAMETER))) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request).toString());
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/");
        } else if (key.is(request.getHeader(HEADER)) || hasCookie(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "The playground wants its key: open the address that the service's log names at"
                            + " the start, or show the key in the header "
                            + HEADER
                            + ".");
        }
    }

    /** A parameter is looked for there only: reading one elsewhere would read a body. */
    private static boolean isOpeningThePage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/playground/api/");
    }

    private boolean hasCookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName(request)))
                .anyMatch(cookie -> key.isTrace(cookie.getValue()));
    }

    private ResponseCookie cookie(HttpServletRequest request) {
        return ResponseCookie.from(cookieName(request), key.trace())
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .build();
    }

    /** Browsers do not tell a machine's ports apart: each service has a cookie of its own. */
    private static String cookieName(HttpServletRequest request) {
        return "playground-key-" + request.getLocalPort();
    }
}
