package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what nobody foresaw with a problem document too. */
@OnPlayground
@RestControllerAdvice(basePackageClasses = Unexpected.class)
class Unexpected {

    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);
    private static final String SOON = "5";

    private final Failures failures;

    Unexpected(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> unexpected(RuntimeException e) {
        if (failures.isOutage(e)) {
            failures.tell("a call to the playground", e);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .body(
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "The database is away; the call may be repeated."));
        }
        LOG.error("a call to the playground failed", Wordless.of(e));
        return ResponseEntity.internalServerError()
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "Something went wrong here; the service's log says what."));
    }
}
