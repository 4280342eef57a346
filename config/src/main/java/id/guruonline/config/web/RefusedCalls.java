package id.guruonline.config.web;

import id.guruonline.scheduler.work.Wordless;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers as the rest of the service does, with a problem document, where Tomcat refuses a call
 * that is no proper HTTP before anything else of the service hears of it.
 */
final class RefusedCalls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);

    private final Problems problems;

    RefusedCalls(Problems problems) {
        this.problems = problems;
    }

    /** Within what Spring Boot puts there, so that it comes to a call first. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer(problems)));
    }

    private static final class Answer extends ErrorReportValve {

        private final Problems problems;

        Answer(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                Writer reply = response.getReporter();
                if (reply != null) {
                    reply.write(problems.say(status));
                    response.finishResponse();
                }
            } catch (IOException e) {
                LOG.debug("who called is gone", Wordless.of(e));
            }
        }
    }
}
