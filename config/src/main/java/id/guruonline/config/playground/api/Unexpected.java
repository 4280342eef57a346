package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what nobody foresaw with a problem document too. */
@OnPlayground
@RestControllerAdvice(basePackageClasses = Unexpected.class)
class Unexpected {

    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail unexpected(RuntimeException e) {
        LOG.error("a call to the playground failed", e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here; the service's log says what.");
    }
}
