package id.guruonline.config.web;

import id.guruonline.scheduler.work.Fatal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the service where a call lacked memory: the web's own threads would answer 500 and go on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutOfMemory extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | OutOfMemoryError e) {
            Fatal.check(e);
            throw e;
        }
    }
}
