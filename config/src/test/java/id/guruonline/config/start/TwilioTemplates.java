package id.guruonline.config.start;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.guruonline.bot.twilio.template.Templates;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Twilio that holds the templates a test gives it, over HTTP. */
final class TwilioTemplates implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(?m)^(guru_\\w+) \\(");

    final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final Map<String, String> statuses = new TreeMap<>();

    /** All are there and approved. */
    TwilioTemplates() {
        server.start();
        NAME.matcher(Templates.describe())
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(name -> statuses.put(name, "approved"));
        list();
        server.stubFor(
                post(urlPathEqualTo("/v1/Content"))
                        .willReturn(jsonResponse("{\"sid\":\"HX1\"}", 201)));
        answersApprovals(201, "{\"status\":\"received\"}");
    }

    /** From now on that template has that status. */
    TwilioTemplates with(String name, String status) {
        statuses.put(name, status);
        list();
        return this;
    }

    /** From now on that template is not there. */
    TwilioTemplates without(String name) {
        statuses.remove(name);
        list();
        return this;
    }

    void answersApprovals(int status, String json) {
        server.stubFor(
                post(urlPathMatching("/v1/Content/\\w+/ApprovalRequests/whatsapp"))
                        .willReturn(jsonResponse(json, status)));
    }

    private void list() {
        String contents =
                statuses.entrySet().stream()
                        .map(entry ->
                                """
                                {"sid":"HX%s","friendly_name":"%s","approval_requests":{"status":"%s"}}
                                """
                                        .formatted(
                                                entry.getKey(), entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(","));
        server.stubFor(
                get(urlPathEqualTo("/v1/ContentAndApprovals"))
                        .willReturn(
                                jsonResponse(
                                        "{\"contents\":[%s],\"meta\":{\"key\":\"contents\"}}"
                                                .formatted(contents),
                                        200)));
    }

    @Override
    public void close() {
        server.stop();
    }
}
