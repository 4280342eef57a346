package id.guruonline.config.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem documents where no handler of Spring's does. */
@Component
public final class Problems {

    private final JsonMapper json;

    /**
     * @param json writes them
     */
    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** The document for a status that needs no further words. */
    String say(HttpStatus status) {
        return json.writeValueAsString(ProblemDetail.forStatus(status));
    }

    /** Answers with a sentence for whoever called. */
    public void write(HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
