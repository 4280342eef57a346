package id.guruonline.config.playground.api;

import id.guruonline.scheduler.people.worldfile.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A call that is answered by a problem document (RFC 9457) which says kindly what is wrong. */
final class Refused extends ErrorResponseException {

    private Refused(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** The call cannot be understood. */
    static Refused badRequest(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, detail);
    }

    /** There is no such thing or nobody of that id. */
    static Refused notFound(String detail) {
        return new Refused(HttpStatus.NOT_FOUND, detail);
    }

    /** It would be lost what must not be lost so easily. */
    static Refused conflict(String detail) {
        return new Refused(HttpStatus.CONFLICT, detail);
    }

    /** The call is longer than anybody needs. */
    static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    /** The call is understood, but what it asks for cannot be. */
    static Refused impossible(String detail) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    /** As {@link #impossible(String)}, naming each fault. */
    static Refused faulty(String detail, List<Fault> faults) {
        Refused refused = impossible(detail);
        refused.getBody().setProperty("faults", faults);
        return refused;
    }

    /** It takes longer than anybody should wait. */
    static Refused tooSlow(String detail) {
        return new Refused(HttpStatus.GATEWAY_TIMEOUT, detail);
    }
}
